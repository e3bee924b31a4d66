import { describe, expect, test } from 'vitest';
import { filesHandedOver, jsonOf } from '../handed-over.ts';
import { describeElections, electionPath, readElection } from '../reference.ts';
import { runHere } from '../verb.ts';

const { file, missing } = filesHandedOver();

const pb = `META
key;value
vote_type;approval
PROJECTS
project_id;cost;votes;name
b;1;3;Helling
a;1;2;Bus
c;1;1;Brief
VOTES
voter_id;vote
1;b,a
2;b,a
3;b
4;c
`;

describe('tally', () => {
  test('places in the file are told, with the ids beside them', async () => {
    const found = await jsonOf(['tally', await file('klein.pb', pb), '--rule', 'mes+av', '--seats', '2']);
    expect(found).toMatchObject({
      rule: 'mes+av',
      k: 2,
      winners: [0, 1],
      order: [0, 1],
      ids: ['b', 'a'],
      rounds: [{ pick: 0, value: '1/3', tied: [0] }],
      phase2Rounds: [{ pick: 1, value: '2', tied: [1] }],
      support: { a: 2, b: 3, c: 1 },
      voters: 4,
    });
  });

  test('without a rule both ways stand side by side, in words', async () => {
    const { code, out } = await runHere(['tally', await file('klein.pb', pb), '--seats', '2']);
    expect(code).toBe(0);
    expect(out).toContain('2 plekken, 4 stembiljetten');
    expect(out).toContain('1 van de 4 mensen kreeg niets');
  });

  test('points are summed, and no rule for approval is let loose on them', async () => {
    const points = await file(
      'punten.pb',
      pb
        .replace('approval', 'cumulative')
        .replace('voter_id;vote', 'voter_id;vote;points')
        .replace('1;b,a', '1;b,a;1,5')
        .replace('2;b,a', '2;b,a;1,1')
        .replace('3;b\n', '3;b;2\n')
        .replace('4;c\n', '4;c;3\n'),
    );
    expect(await jsonOf(['tally', points, '--seats', '1'])).toMatchObject({
      rule: 'points',
      winners: [1],
      support: { a: 6, b: 4, c: 3 },
    });
    const refused = await runHere(['tally', points, '--seats', '1', '--rule', 'mes']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.errors).toContain('use --rule points');
  });

  test('timing tells how long the count took and the most memory', async () => {
    const found = await jsonOf<{ computeMs: number; peakMb: number }>([
      'tally',
      await file('klein.pb', pb),
      '--check',
      '0,2',
      '--timing',
    ]);
    expect(found).toMatchObject({ committee: [0, 2], ids: ['b', 'c'], jr: true, ejrPlus: true });
    expect(found.computeMs).toBeGreaterThan(0);
    expect(found.peakMb).toBeGreaterThan(10);
  });

  test.each<[string, string[], number, string]>([
    ['no seats', ['--rule', 'av', '--seats', '0'], 1, 'from 1 to 3'],
    ['more seats than candidates', ['--rule', 'av', '--seats', '4'], 1, 'from 1 to 3'],
    ['half a seat', ['--rule', 'av', '--seats', '1.5'], 2, 'whole numbers'],
    ['a rule that does not exist', ['--rule', 'borda', '--seats', '1'], 2, "no rule 'borda'"],
    ['a committee with a stranger', ['--check', '0,9'], 1, 'no candidate 9'],
    ['a check beside a count', ['--check', '0', '--seats', '2'], 2, 'leave --rule and --seats out'],
    ['points of approvals', ['--rule', 'points', '--seats', '1'], 2, 'not points'],
  ])('%s is refused', async (_what, words, code, why) => {
    const refused = await runHere(['tally', await file('klein.pb', pb), ...words]);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.errors).toContain(why);
  });

  test.each<[string, string, string | Buffer, string]>([
    ['a file that is cut off', 'af.pb', pb.slice(0, -3), 'line 14: 1 fields where the header has 2'],
    ['another kind of votes', 'orde.pb', pb.replace('approval', 'ordinal'), "line 4: vote_type is 'ordinal'"],
    [
      'letters of another encoding',
      'latin.pb',
      Buffer.from(pb.replace('Helling', 'Caf\u00e9'), 'latin1'),
      'not in UTF-8',
    ],
    ['ballots that are none', 'fout.json', '{"candidates":2,"ballots":[[1,[0]],[1]]}', 'ballot 1'],
    ['no ballots', 'leeg.json', '{"candidates":2,"ballots":[]}', 'nobody voted'],
    ['no number of candidates', 'wie.json', '{"ballots":[[1,[0]]]}', "'candidates'"],
  ])('%s is refused, with the place where it goes wrong', async (_what, name, text, why) => {
    const refused = await runHere(['tally', await file(name, text), '--rule', 'av', '--seats', '1']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.errors).toContain(why);
  });

  test('a file that is not there', async () => {
    const refused = await runHere(['tally', missing('weg.pb'), '--seats', '1']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.errors).toContain('cannot be read (ENOENT)');
  });
});

describe('opinions, reach and language', () => {
  test('votes of Polis and of a matrix give the same groups', async () => {
    const rows = [...Array.from({ length: 8 }, () => '+++++++-'), ...Array.from({ length: 8 }, () => '-------+')];
    const matrix = await file('m.json', JSON.stringify({ format: 'opinion-matrix-v1', statements: 8, rows }));
    const lines = rows.map((row, i) => `${i},${[...row].map((letter) => (letter === '+' ? 1 : -1)).join()}`);
    const csv = await file('m.csv', `participant,0,1,2,3,4,5,6,7\n${lines.join('\n')}\n`);
    const found = await jsonOf<{ kmeans: { bestK: number } }>(['opinions', matrix]);
    expect(found.kmeans.bestK).toBe(2);
    expect(await jsonOf(['opinions', csv])).toEqual(found);
  });

  test.each<[string, string, string]>([
    ['NaN', '{"statements":2,"rows":["+N"]}', "row 0 has 'N'"],
    ['no rows', '{"statements":2}', "no list 'rows'"],
    ['nobody', '{"statements":2,"rows":[]}', 'no participants'],
    ['statements that come too late', '{"rows":["+"],"statements":1}', 'before'],
  ])('an opinion matrix with %s is refused', async (_what, text, why) => {
    const refused = await runHere(['opinions', await file('fout.json', text)]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.errors).toContain(why);
  });

  test('small counts are hidden, and a table that cannot be saved is refused', async () => {
    const tables = {
      tables: [
        {
          id: 'a',
          cells: [
            [3, 20],
            [15, 30],
          ],
        },
        { id: 'b', cells: [[1, 9]] },
      ],
    };
    expect(await jsonOf(['reach', await file('t.json', JSON.stringify(tables)), '--suppress', '5'])).toEqual({
      tables: [
        {
          id: 'a',
          publishable: true,
          suppressed: [
            [1, 1],
            [1, 1],
          ],
        },
        { id: 'b', publishable: false, suppressed: [[1, 1]] },
      ],
    });
  });

  test('a population whose categories do not match is refused', async () => {
    const wrong = {
      dimensions: { age: ['j', 'o'], sex: ['F', 'M'] },
      participants: [
        [1, 2],
        [3, 4],
      ],
      population: [[1, 2]],
    };
    const refused = await runHere(['reach', await file('r.json', JSON.stringify(wrong))]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.errors).toContain('the categories do not match: population must have 2 rows');
  });

  test('a letter gets its hints', async () => {
    const letter = await file('brief.txt', 'Het college is voornemens te besluiten.');
    expect(await jsonOf(['check-language', letter])).toMatchObject({
      words: 6,
      hints: [{ kind: 'jargon', word: 'voornemens' }],
    });
    expect((await runHere(['check-language', await file('leeg.txt', ' \n')])).code).toBe(1);
  });
});

describeElections('real elections by way of the verbs', () => {
  test('a real election, every rule', async () => {
    const name = 'pb-amsterdam-179';
    const { results } = readElection<{ results: Record<string, unknown>[] }>(`expected/${name}.json`);
    for (const { verifiedWithAbcvoting: _, ...result } of results.filter(({ k }) => k === 5)) {
      const words = ['tally', electionPath(`elections/${name}.json`), '--rule', String(result.rule), '--seats', '5'];
      expect(await jsonOf(words)).toMatchObject(result);
    }
  });

  test('Kleine Wereld: what most votes and equal shares choose, where they differ, and who is left with nothing', async () => {
    const { code, out } = await runHere(['tally', electionPath('pb/Netherlands_Amsterdam_166.pb'), '--seats', '5']);
    expect(code).toBe(0);
    expect(out).toContain('5 plekken, 426 stembiljetten');
    expect(out).toContain('Alleen met meeste stemmen: Financiële training van buurtgenoten en behulpzame buren.');
    expect(out).toContain('Alleen met eerlijk verdeeld: Stop de rat in De Kleine Wereld.');
    expect(out).toMatch(/Met meeste stemmen: 89 van de 426 mensen kregen niets/);
    expect(out).toMatch(/Met eerlijk verdeeld: 78 van de 426 mensen kregen niets/);
  });
});
