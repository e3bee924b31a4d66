import { expect, test } from 'vitest';
import { readPolisCsv } from './polis-csv.ts';

const votes = `timestamp,datetime,comment-id,voter-id,vote
100,"Mon, Feb 04",0,7,1
105,Mon Feb 04,1,7,-1
110,Mon Feb 04,0,10,0
120,Mon Feb 04,0,7,-1
`;

const participants = `participant,group-id,n-comments,0,1,3
7,0,0,1,,-1
9,,2,,0,1
`;

test('votes that stand one on a line; the last of a person counts', async () => {
  const { matrix, participantIds, statementIds } = await readPolisCsv(votes.split('\n'));
  expect({ participantIds, statementIds }).toEqual({ participantIds: ['7', '10'], statementIds: ['0', '1'] });
  expect([...matrix.starts]).toEqual([0, 2, 3]);
  expect([...matrix.votes]).toEqual([-1, -1, 0]);
});

test('participants with their votes beside each other; an empty field was not seen', async () => {
  const { matrix, participantIds, statementIds } = await readPolisCsv(
    `\uFEFF${participants.replaceAll('\n', '\r\n')}`.split('\n'),
  );
  expect({ participantIds, statementIds }).toEqual({ participantIds: ['7', '9'], statementIds: ['0', '1', '3'] });
  expect([...matrix.seen]).toEqual([0, 2, 1, 2]);
  expect([...matrix.votes]).toEqual([1, -1, 0, 1]);
});

test('the last vote is the last in time, and of the same moment the last in the file', async () => {
  const late = votes.replace('120,Mon', '99,Mon');
  expect([...(await readPolisCsv(late.split('\n'))).matrix.votes]).toEqual([1, -1, 0]);
  const atOnce = votes.replace('120,Mon', '100,Mon');
  expect([...(await readPolisCsv(atOnce.split('\n'))).matrix.votes]).toEqual([-1, -1, 0]);
  const timeless = votes.replaceAll(/^\w+,/gm, '');
  expect([...(await readPolisCsv(timeless.split('\n'))).matrix.votes]).toEqual([-1, -1, 0]);
});

test('a table from a spreadsheet: a mark before quotes, line ends of Windows, and numbers with a point', async () => {
  const spreadsheet = `\uFEFF"participant","group-id","n-comments","0","1","3"
"7","0","een
 twee","1.0","","-1.0"
"9","","2","","0.0","1"
`;
  const { matrix, participantIds, statementIds } = await readPolisCsv(spreadsheet.replaceAll('\n', '\r\n').split('\n'));
  expect({ participantIds, statementIds }).toEqual({ participantIds: ['7', '9'], statementIds: ['0', '1', '3'] });
  expect([...matrix.votes]).toEqual([1, -1, 0, 1]);
});

test.each([
  ['nothing', '', 'empty'],
  ['other columns', 'naam,stem\na,1\n', 'line 1: the columns'],
  ['a vote that is none', votes.replace('7,1\n', '7,NaN\n'), "line 2: 'NaN' is no vote"],
  [
    'a line that is cut off',
    votes.replace('105,Mon Feb 04,1,7,-1', '105,Mon'),
    'line 3: 2 fields where the header has 5',
  ],
  ['a line with too much', votes.replace('1,7,-1', '1,7,-1,1'), 'line 3: 6 fields where the header has 5'],
  ['a quote that stays open', votes.replace('Feb 04"', 'Feb 04'), 'line 2: a quote'],
  ['a header alone', 'participant,0,1\n', 'no participants'],
])('%s is refused', async (_what, text, why) => {
  await expect(readPolisCsv(text.split('\n'))).rejects.toThrow(why);
});

test('a moment that is no number, and a vote that is none, are refused also where a later vote counts', async () => {
  const read = (text: string) => readPolisCsv(text.split('\n'));
  await expect(read(votes.replace('120,Mon', '2019-02-04,Mon'))).rejects.toThrow(
    "line 5: '2019-02-04' is no timestamp",
  );
  await expect(read(`${votes}50,Mon,0,7,banana\n`)).rejects.toThrow("line 6: 'banana' is no vote");
});

test('ids that are numbers come first, in their order; others by their letters, in whatever order they stood', async () => {
  const lines = ['100,x,0,10,1', '100,x,0,1a,1', '100,x,0,2,1', '100,x,0,b,1'];
  for (const order of [lines, lines.toReversed(), [lines[1], lines[3], lines[0], lines[2]]]) {
    const { participantIds } = await readPolisCsv([
      'timestamp,datetime,comment-id,voter-id,vote',
      ...(order as string[]),
    ]);
    expect(participantIds).toEqual(['2', '10', '1a', 'b']);
  }
});
