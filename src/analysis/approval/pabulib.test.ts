import { expect, test } from 'vitest';
import { PabulibError, readPabulib, streamPabulib } from './pabulib.ts';

const plain = `META
key;value
description;Buurtbudget
vote_type;approval
num_projects;3
num_votes;4
PROJECTS
project_id;cost;votes;name;category
10;500;2;Een bankje in het park;Groen
20;1000;2;"Koffie; thee en ""praten""";Eenzaamheid
30;250;0;Speeltuin;Jeugd
VOTES
voter_id;age;vote
1;30;10,20
2;41;20
3;22;
4;;10
`;

const points = `META
key;value
vote_type;cumulative
PROJECTS
project_id;cost;name
a;1;Bankje
b;1;Helling
VOTES
voter_id;vote;points
1;a,b;3,1
2;b;4
3;;
`;

async function sumsOf(text: string): Promise<number[]> {
  const sums: number[] = [];
  await streamPabulib(lines(text), ({ projects }) => {
    sums.push(...projects.map(() => 0));
    return (places, given) => {
      places.forEach((place, i) => {
        sums[place] = (sums[place] as number) + (given[i] as number);
      });
    };
  });
  return sums;
}

function lines(text: string): string[] {
  return text.split('\n');
}

test('projects, names in quotes, and votes with blanks among them are read', async () => {
  const file = await readPabulib(lines(plain));
  expect(file.meta.get('description')).toBe('Buurtbudget');
  expect(file.projects).toEqual([
    { id: '10', name: 'Een bankje in het park', votes: 2 },
    { id: '20', name: 'Koffie; thee en "praten"', votes: 2 },
    { id: '30', name: 'Speeltuin', votes: 0 },
  ]);
  expect(file.ballots).toEqual([[0, 1], [1], [], [0]]);
});

test('a mark at the beginning and line ends of Windows make no difference', async () => {
  const windows = `\uFEFF${plain.replaceAll('\n', '\r\n')}`;
  expect(await readPabulib(lines(windows))).toEqual(await readPabulib(lines(plain)));
});

test('a mark before a quote, and line ends of Windows within one, do not become part of what is quoted', async () => {
  const quoted = plain.replace('META', '"META"').replace('Speeltuin', '"Speel\ntuin, met ""glijbaan"""');
  const windows = `\uFEFF${quoted.replaceAll('\n', '\r\n')}`;
  const file = await readPabulib(lines(windows));
  expect(file.projects[2]?.name).toBe('Speel\ntuin, met "glijbaan"');
  expect(file).toEqual(await readPabulib(lines(quoted)));
});

test('a long story in quotes is read whole', async () => {
  const story = Array.from({ length: 40 }, (_, i) => `Regel ${i} van wat wij willen.`).join('\n');
  const file = await readPabulib(lines(plain.replace('Speeltuin', `"${story}"`)));
  expect(file.projects[2]?.name).toBe(story);
});

test('what people leave to chance is taken as it was meant: spaces, capitals, empty ids and semicolons', async () => {
  const loose = plain
    .replace('META', ' meta ')
    .replace('VOTES', 'Votes;;')
    .replace('key;value', 'Key; Value')
    .replace('project_id;cost', 'PROJECT_ID; Cost')
    .replace('voter_id;age;vote', 'Voter_ID;age;VOTE')
    .replace('description;Buurtbudget', 'description;Buurtbudget; het tweede')
    .replace('1;30;10,20', ' ;30; 10 , 20 ')
    .replace('2;41;20', ';41;20');
  const file = await readPabulib(lines(loose));
  expect(file.meta.get('description')).toBe('Buurtbudget; het tweede');
  expect(file.ballots).toEqual([[0, 1], [1], [], [0]]);
  expect(file.projects.map(({ id }) => id)).toEqual(['10', '20', '30']);
});

test('voters are told apart by every letter of their number', async () => {
  const numbers = plain.replace('1;30;10,20', '01;30;10,20').replace('2;41;20', '1;41;20').replace('3;22;', 'anna;22;');
  expect((await readPabulib(lines(numbers))).ballots).toHaveLength(4);
  for (const twice of ['01', 'anna', '1']) {
    await expect(readPabulib(lines(numbers.replace('4;;10', `${twice};;10`)))).rejects.toMatchObject({
      line: 17,
      message: expect.stringContaining(`the voter ${twice} is there twice`),
    });
  }
});

test('a voter may be called as a section is, and choose as many as is allowed', async () => {
  const file = await readPabulib(
    lines(plain.replace('3;22;', 'votes;22;').replace('num_votes;4', 'num_votes;4\nmax_length;2')),
  );
  expect(file.ballots).toEqual([[0, 1], [1], [], [0]]);
});

test('a name in quotes may go on over the end of a line', async () => {
  const file = await readPabulib(lines(plain.replace('Speeltuin', '"Speel\ntuin"')));
  expect(file.projects[2]?.name).toBe('Speel\ntuin');
});

test('a quote that is opened early in a long file is found without reading all of it', async () => {
  function* endless() {
    const text = plain.replace('Een bankje', '"Een bankje').replace(/"Koffie.*";/, 'Koffie;');
    yield* lines(text).slice(0, -1);
    for (;;) yield '5;44;10';
  }
  await expect(readPabulib(endless())).rejects.toMatchObject({
    line: 9,
    message: expect.stringContaining('never closed'),
  });
});

test('a quote in the middle of a name is a letter like any other', async () => {
  const file = await readPabulib(lines(plain.replace('Speeltuin', 'Speeltuin "De Bult"')));
  expect(file.projects[2]?.name).toBe('Speeltuin "De Bult"');
});

test('a project that one voter ticked twice counts once', async () => {
  expect((await readPabulib(lines(plain.replace('2;41;20', '2;41;20,20')))).ballots[1]).toEqual([1]);
});

test('choosing one is approval of one', async () => {
  const one = plain.replace('approval', 'choose-1').replace('1;30;10,20', '1;30;10');
  expect((await readPabulib(lines(one))).ballots[0]).toEqual([0]);
});

test('columns may stand in any order, and those without a name of the project are called by its number', async () => {
  const file = await readPabulib(
    lines(plain.replaceAll(';name;', ';title;').replace('voter_id;age;vote', 'age;voter_id;vote')),
  );
  expect(file.projects[0]?.name).toBe('10');
});

test.each([
  ['votes with points', points, points.split('\n').findIndex((text) => text.startsWith('vote_type')) + 1, 'cumulative'],
  ['two choices where one could be made', plain.replace('approval', 'choose-1'), 14, 'choose-1'],
  ['votes in order of preference', plain.replace('approval', 'ordinal'), 7, 'ordinal'],
  ['no word about the kind of votes', plain.replace('vote_type;approval\n', ''), 6, 'vote_type'],
  ['no column with votes', plain.replace('voter_id;age;vote', 'voter_id;age;points'), 13, "no column 'vote'"],
  ['no column with the number of the project', plain.replace('project_id;', 'id;'), 8, "no column 'project_id'"],
  ['no costs', plain.replace(';cost;', ';price;'), 8, "no column 'cost'"],
  [
    'a line that was cut off',
    plain.replace('20;1000;2;"Koffie; thee en ""praten""";Eenzaamheid', '20;1000'),
    10,
    'cut off',
  ],
  ['a line with too much', plain.replace('2;41;20', '2;41;20;30'), 15, 'header'],
  ['a vote for a project that is not there', plain.replace('2;41;20', '2;41;20,99'), 15, "'99'"],
  ['a project that is there twice', plain.replace('30;250', '10;250'), 11, 'twice'],
  ['a number of votes that is none', plain.replace('10;500;2;', '10;500;veel;'), 9, 'whole number'],
  ['a project without a number', plain.replace('30;250', ';250'), 11, 'project_id'],
  ['a character that is no text', plain.replace('Speeltuin', 'Speel\0tuin'), 11, 'NUL'],
  ['a voter who is there twice', plain.replace('2;41;20', '1;41;20'), 15, 'the voter 1 is there twice'],
  [
    'more choices than it allows',
    plain.replace('num_votes;4', 'num_votes;4\nmax_length;1'),
    15,
    '2 choices where max_length says 1',
  ],
  ['a quote that is never closed', plain.replace('Speeltuin', '"Speeltuin'), 11, 'quote'],
  ['no votes at all', plain.slice(0, plain.indexOf('VOTES')), 12, 'VOTES'],
  ['fewer votes than it says', plain.replace('4;;10\n', ''), 17, 'num_votes says 4'],
  ['fewer projects than it says', plain.replace('num_projects;3', 'num_projects;4'), 18, 'num_projects says 4'],
  ['projects without a header', plain.replace(/project_id;[\s\S]*Jeugd\n/, ''), 8, 'PROJECTS has no header'],
  ['sections in another order', plain.replace('PROJECTS', 'VOTES'), 7, 'out of its place'],
  ['something else altogether', 'naam;stemmen\na;1', 1, 'expected META'],
  ['nothing', '', 1, 'META is missing'],
])('a file with %s is refused, with the number of the line', async (_what, text, line, why) => {
  const error = await readPabulib(lines(text)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(PabulibError);
  expect(error).toMatchObject({ line, message: expect.stringContaining(why) });
});

test('points are read as points, none for a project too', async () => {
  expect(await sumsOf(points)).toEqual([3, 5]);
  expect(await sumsOf(points.replace('3,1', '0,1'))).toEqual([0, 5]);
});

test.each([
  ['fewer points than projects', points.replace('3,1', '3'), 10, '1 numbers of points for 2 projects'],
  ['points below nothing', points.replace('3,1', '3,-1'), 10, 'whole numbers'],
  ['points that are no number', points.replace('3,1', '3,veel'), 10, 'whole numbers'],
  ['points that are missing', points.replace('3,1', '3,'), 10, 'whole numbers'],
  ['a project twice', points.replace('a,b', 'a,a'), 10, 'twice'],
  ['no column of points', points.replace('vote;points', 'vote;age'), 9, "no column 'points'"],
])('a file with %s is refused, with the number of the line', async (_what, text, line, why) => {
  const error = await sumsOf(text).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ line, message: expect.stringContaining(why) });
});

test.each(['Approval', 'APPROVAL', 'Choose-1', 'choose-1'])('a file may call approval %s', async (type) => {
  const one = plain.replace('1;30;10,20', '1;30;10');
  const file = await readPabulib(lines(one.replace('vote_type;approval', `vote_type;${type}`)));
  expect(file.ballots).toHaveLength(4);
});
