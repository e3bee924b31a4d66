import { describe, expect, test } from 'vitest';
import { check } from './checks.ts';
import { count } from './count.ts';
import { explainChecks, explainOutcome } from './explain.ts';
import { type Rule, rules } from './outcome.ts';
import { type Election, layOut } from './profile.ts';

const names = ['Bankje', 'Helling', 'Bus', 'Brief'];
const election: Election = {
  candidates: 4,
  ballots: [
    [6, [0, 1, 2]],
    [3, [3]],
    [1, []],
  ],
};
const profile = layOut(election);
const told = { names, voters: profile.voters, language: 'nl' } as const;

const said = (rule: Rule, seats: number, language: 'nl' | 'en' = 'nl') =>
  explainOutcome(count(profile, rule, seats), { ...told, language });

describe('the rounds in plain words', () => {
  test('most votes', () => {
    expect(said('av', 2)).toEqual([
      'Plek 1 is voor ‘Bankje’: 6 mensen kozen dit. ‘Bankje’, ‘Helling’ en ‘Bus’ stonden gelijk. De loting van vooraf gaf de plek aan ‘Bankje’.',
      'Plek 2 is voor ‘Helling’: 6 mensen kozen dit. ‘Helling’ en ‘Bus’ stonden gelijk. De loting van vooraf gaf de plek aan ‘Helling’.',
    ]);
  });

  test('where nobody drew, the order of the list decides between equal ones', () => {
    const [first] = explainOutcome(count(profile, 'av', 1), { ...told, ties: 'order' });
    expect(first).toContain('stonden gelijk. Wie het eerst op de lijst staat, gaat voor: ‘Bankje’.');
    const lone = count(layOut({ candidates: 2, ballots: [[1, [1]]] }), 'seqphragmen', 2);
    expect(explainOutcome(lone, { ...told, ties: 'order' }).at(-1)).toContain('De volgorde van de lijst beslist.');
  });

  test('what counts for less the second time', () => {
    expect(said('seqpav', 2)[1]).toMatch(
      /^Plek 2 is voor ‘Helling’.*Samen is dat 3\. ‘Helling’, ‘Bus’ en ‘Brief’ stonden gelijk/,
    );
  });

  test('a load that is shared', () => {
    expect(said('seqphragmen', 1, 'en')[0]).toContain('Each now carries at most 1/6 of a seat.');
  });

  test.each<[string, Election['ballots'], number, string]>([
    ['a whole seat', [[1, [0]]], 1, 'een hele plek'],
    ['so many parts of one', [[134, [0]]], 1, '1/134 van een plek'],
    [
      'what is no part of one',
      [
        [1, [0]],
        [2, [0, 1]],
      ],
      2,
      '0,83 plek',
    ],
    ['more than one', [[1, [0, 1]]], 2, '2 plek'],
  ])('a load of %s is told as what it is', (_what, ballots, seats, part) => {
    const lines = explainOutcome(count(layOut({ candidates: 2, ballots }), 'seqphragmen', seats), told);
    expect(lines.at(-1)).toContain(`Ieder draagt nu hooguit ${part}.`);
  });

  test('money that is spent, what stayed free and how it was filled', () => {
    const lines = said('mes+seqphragmen', 3);
    expect(lines[0]).toContain('Dit kost ieder hooguit 1/6 van een plek.');
    expect(lines).toContain('Daarna had geen groep genoeg over. Zo bleven 2 plekken vrij.');
    expect(lines).toContain('Wat over was, ging naar wie daarvoor het minst tekortkomt.');
    expect(lines.at(-1)).toMatch(/^Plek 3 is voor ‘Brief’\. De kiezers hiervan komen het minst tekort: ieder hooguit/);
  });

  test('money for more seats than there are', () => {
    expect(said('mes+increment', 3)[0]).toBe('Om 3 plekken te vullen, kregen de kiezers geld voor 4 plekken.');
  });

  test('no more money is spoken of than was given', () => {
    const enough = layOut({
      candidates: 2,
      ballots: [
        [1, [0]],
        [1, [1]],
      ],
    });
    const outcome = count(enough, 'mes+increment', 2);
    expect(outcome.virtualSeats).toBe(2);
    expect(explainOutcome(outcome, told)).toHaveLength(2);
    expect(explainOutcome(outcome, told).join(' ')).not.toContain('geld voor');
  });

  test('what nobody chose comes last, by the draw', () => {
    const lone = count(layOut({ candidates: 2, ballots: [[1, [1]]] }), 'seqphragmen', 2);
    expect(explainOutcome(lone, told).at(-1)).toBe(
      'Plek 2 is voor ‘Bankje’. Niemand koos wat nog over was. De volgorde van de loting beslist.',
    );
  });

  test.each(rules)('every round of %s has its words in both languages, without a hole in them', (rule) => {
    for (const language of ['nl', 'en'] as const) {
      for (let seats = 1; seats <= 4; seats += 1) {
        const outcome = count(profile, rule, seats);
        const lines = explainOutcome(outcome, { ...told, language });
        expect(lines.length).toBeGreaterThanOrEqual(outcome.order.length);
        expect(lines.join(' ')).not.toMatch(/undefined|NaN|∞|null/);
      }
    }
  });
});

describe('the checks in plain words', () => {
  test('who is left with nothing, and what they wanted', () => {
    expect(explainChecks(check(profile, [0, 1, 2]), told).unrepresented).toEqual([
      '3 van de 10 mensen kregen niets van wat zij kozen.',
      'Bij hen het meest gekozen: ‘Brief’ (3 mensen).',
      '1 mens stemde blanco.',
    ]);
  });

  test('a group that is large enough for a seat and got nothing', () => {
    const nine = layOut({
      candidates: 4,
      ballots: [
        [6, [0, 1, 2]],
        [3, [3]],
      ],
    });
    const explained = explainChecks(check(nine, [0, 1, 2]), { ...told, voters: 9 });
    const sentence = '3 mensen kozen ‘Brief’. Met 3 mensen is er recht op 1 plek. Toch kreeg niemand van hen iets.';
    expect(explained).toMatchObject({ jr: [sentence], ejrPlus: [sentence], ejr: [sentence], pjr: [sentence] });
    expect(explained.pjrPlus).toEqual(['3 mensen kozen ‘Brief’. Samen kregen zij maar 0 plekken.']);
  });

  test('the gist: how many got nothing, the group that came off shortest, and of no smaller group than may be told', () => {
    const gist = (ballots: Election['ballots'], committee: number[], leastGroup = 1) => {
      const profile = layOut({ candidates: 4, ballots });
      return explainChecks(check(profile, committee), { names, voters: profile.voters, language: 'nl', leastGroup })
        .gist;
    };
    expect(
      gist(
        [
          [6, [0, 1, 2]],
          [3, [3]],
        ],
        [0, 1, 2],
      ),
    ).toEqual([
      '3 van de 9 mensen kregen niets van wat zij kozen.',
      '3 mensen kozen ‘Brief’. Met 3 mensen is er recht op 1 plek. Toch kreeg niemand van hen iets.',
    ]);
    const lone: Election['ballots'] = [
      [9, [0]],
      [2, [3]],
      [1, []],
    ];
    const nothing = '2 van de 12 mensen kregen niets van wat zij kozen.';
    expect(gist(lone, [0], 2)).toEqual([
      nothing,
      'Bij hen het meest gekozen: ‘Brief’ (2 mensen).',
      '1 mens stemde blanco.',
    ]);
    expect(gist(lone, [0], 3)).toEqual([nothing, '1 mens stemde blanco.']);
  });

  test('half a person more than enough is a whole one', () => {
    const eleven = layOut({
      candidates: 5,
      ballots: [
        [6, [0, 1, 2]],
        [4, [3, 4]],
        [1, []],
      ],
    });
    // 11/3 of the voters are worth a seat: four people, not three.
    const explained = explainChecks(check(eleven, [0, 1, 2]), {
      names: [...names, 'Boom'],
      voters: 11,
      language: 'nl',
    });
    expect(explained.jr[0]).toBe(
      '4 mensen kozen ‘Brief’. Met 4 mensen is er recht op 1 plek. Toch kreeg niemand van hen iets.',
    );
    expect(explained.ejr).toEqual([explained.jr[0]]);
    expect(explained.pjr).toEqual([explained.jr[0]]);
  });

  test('a group worth two seats that got one, in both languages', () => {
    const seven = layOut({
      candidates: 5,
      ballots: [
        [4, [0, 1]],
        [3, [2, 3, 4]],
      ],
    });
    const short = check(seven, [0, 2, 3, 4]);
    const inBoth = (language: 'nl' | 'en') => {
      const { jr, ejrPlus, ejr, pjrPlus } = explainChecks(short, { names, voters: 7, language });
      return { jr, ejrPlus, ejr, pjrPlus };
    };
    expect(inBoth('nl')).toEqual({
      jr: ['Geen groep die groot genoeg is en samen iets wilde, kwam tekort.'],
      ejrPlus: ['4 mensen kozen ‘Helling’. Met 4 mensen is er recht op 2 plekken. Toch kreeg niemand van hen zoveel.'],
      ejr: [
        '4 mensen kozen ‘Bankje’ en ‘Helling’. Met 4 mensen is er recht op 2 plekken. Toch kreeg niemand van hen zoveel.',
      ],
      pjrPlus: ['4 mensen kozen ‘Helling’. Samen kregen zij maar 1 plek.'],
    });
    expect(inBoth('en')).toEqual({
      jr: ['No group that is large enough and wanted something together came off short.'],
      ejrPlus: ['4 people chose “Helling”. 4 people are enough for 2 seats. Yet none of them got so many.'],
      ejr: ['4 people chose “Bankje” and “Helling”. 4 people are enough for 2 seats. Yet none of them got so many.'],
      pjrPlus: ['4 people chose “Helling”. Together they got only 1 seat.'],
    });
  });

  test('who is left with nothing, in English', () => {
    const { gist } = explainChecks(check(profile, [0, 1, 2]), { ...told, language: 'en' });
    expect(gist).toEqual([
      '3 of 10 people got nothing of what they chose.',
      'Chosen most among them: “Brief” (3 people).',
      '1 person handed in a blank ballot.',
    ]);
  });

  test('nobody short, and what was not searched', () => {
    const fair = check(profile, [0, 3]);
    expect(explainChecks(fair, told)).toMatchObject({
      unrepresented: ['Iedereen die iets koos, kreeg iets van wat die koos.', '1 mens stemde blanco.'],
      ejrPlus: ['Geen groep die groot genoeg is en samen iets wilde, kwam tekort.'],
    });
    expect(explainChecks({ ...fair, ejr: null }, { ...told, language: 'en' }).ejr[0]).toContain('not searched');
  });
});
