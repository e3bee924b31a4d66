import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/analysis/opinion/random.ts';
import { filesHandedOver, jsonOf, linesOf } from '../handed-over.ts';

const { file } = filesHandedOver();

/** Two halves: one that wants the same three, one of which half wants the same three; and one blank ballot. */
const halves = {
  candidates: 6,
  ballots: [
    [5, [3, 4, 5]],
    [2, [0, 1, 2]],
    [2, [0]],
    [1, []],
  ],
  candidateIds: ['bank', 'bus', 'brief', 'boom', 'brug', 'bad'],
};

describe('tally', () => {
  test('tells of each seat what it went by: numbers to the right, words to the left', async () => {
    const words = ['tally', await file('h.json', halves), '--rule', 'av', '--seats', '3', '--language', 'en'];
    expect(await linesOf(words)).toEqual([
      'seat  place (from 0)  id    approvals  value  tied  name',
      '----  --------------  ----  ---------  -----  ----  ----',
      '   1               3  boom          5  5         3  boom',
      '   2               4  brug          5  5         2  brug',
      '   3               5  bad           5  5            bad',
      '',
      'Seat 1 goes to “boom”: 5 people chose it. “boom”, “brug”, and “bad” were equal. The first on the list comes first: “boom”.',
      'Seat 2 goes to “brug”: 5 people chose it. “brug” and “bad” were equal. The first on the list comes first: “brug”.',
      'Seat 3 goes to “bad”: 5 people chose it.',
      '',
      '4 of 10 people got nothing of what they chose.',
      '4 people who chose “bank” got nothing. 4 people are enough for 1 seat.',
      '1 person handed in a blank ballot.',
    ]);
  });

  test('tells what a committee promises, and whom it leaves short, not that nobody is', async () => {
    const words = ['tally', await file('h.json', halves), '--check', '0,1,2,3'];
    expect(await linesOf(words)).toEqual([
      'Gekozen: bank; bus; brief; boom',
      '',
      'JR    ja',
      'PJR   nee',
      'PJR+  nee',
      'EJR   nee',
      'EJR+  nee',
      'worst 1 (vanaf 1 komt een groep tekort)',
      '',
      '5 mensen die ‘boom’ en ‘brug’ kozen, kregen minder dan 2 plekken. Met 5 mensen is er recht op 2 plekken.',
      '5 mensen kozen ‘brug’. Samen kregen zij maar 1 plek.',
      '5 mensen die ‘brug’ kozen, kregen minder dan 2 plekken. Met 5 mensen is er recht op 2 plekken.',
      '5 mensen die ‘bad’ kozen, kregen minder dan 2 plekken. Met 5 mensen is er recht op 2 plekken.',
      'Iedereen die iets koos, kreeg er iets van.',
      '1 mens stemde blanco.',
    ]);
  });

  test('says once that no group is short, where all is kept', async () => {
    const words = ['tally', await file('h.json', halves), '--check', '0,3,4', '--language', 'en'];
    expect(await linesOf(words)).toEqual([
      'Chosen: bank; boom; brug',
      '',
      ...['JR    yes', 'PJR   yes', 'PJR+  yes', 'EJR   yes', 'EJR+  yes'],
      'worst 1/2 (from 1 on a group comes off short)',
      '',
      'No group that is large enough and wanted something together came off short.',
      'Everyone who chose something got some of it.',
      '1 person handed in a blank ballot.',
    ]);
  });

  test('tells what was not searched from what holds', async () => {
    const many = Array.from({ length: 20 }, (_, i) => i + 1);
    const ballots = [
      [21, [0, 21, 22]],
      [21, many],
    ];
    const words = ['tally', await file('g.json', { candidates: 23, ballots }), '--check', [0, ...many].join()];
    const lines = await linesOf(words);
    expect(lines.slice(2, 8)).toEqual([
      'JR    ja',
      'PJR   niet uitgezocht',
      'PJR+  nee',
      'EJR   nee',
      'EJR+  nee',
      'worst 21/4 (vanaf 1 komt een groep tekort)',
    ]);
    expect(lines[9]).toBe('Of er zo een groep is, is niet uitgezocht. Dat zou te lang duren.');
  });

  test('lays both ways side by side: who is chosen by which, and who is left with nothing', async () => {
    const words = ['tally', await file('h.json', halves), '--seats', '3'];
    expect(await linesOf([...words, '--language', 'en'])).toEqual([
      '3 seats, 10 ballots',
      'Most votes: what most people chose comes first (rule av).',
      'Equal shares: everyone has the same to spend, and whoever got something has less left (rule mes+seqphragmen).',
      '',
      'place (from 0)  votes  most votes  equal shares  proposal',
      '--------------  -----  ----------  ------------  --------',
      '             3      5           1             1  boom',
      '             4      5           2             3  brug',
      '             5      5           3                bad',
      '             0      4                         2  bank',
      'Below each way stands in which order the seats were given. Equal shares gave 2 of the 3 away by itself; the rest was filled.',
      '',
      'Only with most votes: bad.',
      'Only with equal shares: bank.',
      '',
      'With most votes: 4 of 10 people got nothing of what they chose. 4 people who chose “bank” got nothing. 4 people are enough for 1 seat. 1 person handed in a blank ballot.',
      'With equal shares: Everyone who chose something got some of it. 1 person handed in a blank ballot.',
    ]);
    expect(await jsonOf(words)).toMatchObject({
      voters: 10,
      blank: 1,
      rules: [
        { rule: 'av', winners: [3, 4, 5] },
        { rule: 'mes+seqphragmen', winners: [0, 3, 4] },
      ],
      onlyMostVotes: [5],
      onlyEqualShares: [0],
    });
  });

  test('says so where both ways choose the same', async () => {
    const alike = { candidates: 2, ballots: [[3, [1]]] };
    expect(await linesOf(['tally', await file('a.json', alike), '--seats', '1'])).toContain(
      'Beide manieren kiezen hetzelfde.',
    );
  });

  test('names who was elected in the order of election, and the last rounds only of money for more seats', async () => {
    const words = ['tally', await file('h.json', halves), '--rule', 'mes+increment', '--seats'];
    const more = await jsonOf<{ rounds: unknown }>([...words, '3']);
    expect(more).toMatchObject({
      virtualSeats: 4,
      order: [3, 4, 0],
      orderIds: ['boom', 'brug', 'bank'],
      winners: [0, 3, 4],
      ids: ['bank', 'boom', 'brug'],
      finalRounds: more.rounds,
    });
    const enough = await jsonOf([...words, '1']);
    expect(enough).toMatchObject({ virtualSeats: 2, order: [3] });
    const exact = {
      candidates: 2,
      ballots: [
        [2, [0]],
        [2, [1]],
      ],
    };
    const plain = await jsonOf(['tally', await file('e.json', exact), '--rule', 'mes+increment', '--seats', '2']);
    expect(plain).toMatchObject({ virtualSeats: 2, order: [0, 1] });
    expect(plain).not.toHaveProperty('finalRounds');
  });
});

describe('opinions', () => {
  const rows = [
    ...Array.from({ length: 8 }, () => '+++++++-+'),
    ...Array.from({ length: 8 }, () => '-------++'),
    ...Array.from({ length: 2 }, () => '+-+-+-+-.'),
  ];

  test('tells which groups there are and what is typical of each', async () => {
    const lines = await linesOf(['opinions', await file('m.json', { statements: 9, rows })]);
    expect(lines.slice(0, 12)).toEqual([
      '18 participants, 9 statements, 18 with enough votes to be in a group',
      '3 groups',
      '',
      'Group 0: 8 people. Typical of it:',
      'statement  they   did  saw it',
      '---------  -----  ---  ------',
      '        1  agree    8       8',
      '        3  agree    8       8',
      '        5  agree    8       8',
      '        0  agree    8       8',
      '        2  agree    8       8',
      '',
    ]);
    expect(lines.slice(-4)).toEqual([
      'Of everyone together most:',
      'statement  they   did  saw it',
      '---------  -----  ---  ------',
      '        8  agree   16      16',
    ]);
    expect(lines).toContain('Group 2: 2 people. Typical of it:');
  });

  test('tells nothing of groups that are too small, in words nor for programs', async () => {
    const words = ['opinions', await file('m.json', { statements: 9, rows }), '--least', '5'];
    const lines = await linesOf(words);
    expect(lines).toContain('Too small to describe: group 2');
    expect(lines.join('\n')).not.toContain('Group 2');
    const published = await jsonOf<Record<string, unknown>>(words);
    expect(published).toMatchObject({ withheld: [2], groups: [{ size: 8 }, { size: 8 }] });
    expect(published).not.toHaveProperty('projection');
  });

  test('says so where there are no groups, and where their number is not clear', async () => {
    const same = await linesOf(['opinions', await file('z.json', { statements: 2, rows: ['++', '++'] })]);
    expect(same[1]).toBe('No groups: nobody differs from anybody.');
    // People who answer whatever comes up.
    const random = randomFrom(2);
    const any = Array.from({ length: 40 }, () =>
      Array.from({ length: 8 }, () => (random() < 0.5 ? '+' : '-')).join(''),
    );
    const unclear = await linesOf(['opinions', await file('v.json', { statements: 8, rows: any })]);
    expect(unclear[1]).toMatch(/^No clear number of groups: \d fits best, and hardly better than another\.$/);
  });
});

test('check-language tells the indices, and each hint on a line', async () => {
  const long = `${'Wij '.repeat(15)}gaan naar de gemeentewinkels.`;
  const text = `Teneinde te spelen wordt er besloten. ${long}`;
  expect(await linesOf(['check-language', await file('brief.txt', text)])).toEqual([
    'words 25, sentences 2',
    '12.5 words per sentence, 1.36 syllables per word',
    'Flesch-Douma 90 (too short for a judgement), Leesindex A 79',
    '- passive (wordt … besloten): Teneinde te spelen wordt er besloten.',
    `- long sentence (19 words): ${long}`,
    '- long word: gemeentewinkels',
    "- 'teneinde': perhaps 'om'",
  ]);
});
