// Codes stand between strangers and what is somebody's: whoever tries them one after another is held back, and nobody else is.
import { beforeEach, expect, test } from 'vitest';
import { findJoinAddress } from '../../src/features/gatherings/index.ts';
import { receiptOf } from '../../src/features/signals/index.ts';
import { type TestApp, testApp } from '../app.ts';
import { openedBallot } from '../builders/ballot.ts';
import { makeGathering } from '../builders/gathering.ts';
import { signal } from '../builders/thread.ts';
import { makeMunicipality, type TestMunicipality } from '../municipality.ts';
import { elsewhere } from '../sign-in.ts';

const people = 100;

let app: TestApp;
let home: TestMunicipality;
let hall: Record<string, string>;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  hall = elsewhere();
  app.waits.length = 0;
});

/** A code that nobody has: typed in the field, or in the address, in turn. */
function guess(place: string, number: number): Promise<Response> {
  const code = `ZZZZZ${String(number).padStart(5, '0')}`;
  return number % 2 === 0 ? app.post(place, { code }, hall) : app.get(`${place}/${code}`, hall);
}

async function guessOften(place: string, times: number): Promise<Response[]> {
  const answers: Response[] = [];
  for (let number = 1; number <= times; number += 1) answers.push(await guess(place, number));
  return answers;
}

/** What a hall full of people does: vote, tell something, and look at what became of it. */
async function prepareHall(): Promise<(() => Promise<Response>)[]> {
  const { codes } = await openedBallot(app, home, { codes: people });
  const { id } = await makeGathering(app, home);
  const { join, receipts } = await app.inside(home, async (tx) => {
    const receipts: string[] = [];
    for (let person = 0; person < people; person += 1) receipts.push(receiptOf(app.app.secrets, await signal(tx, app)));
    return { join: (await findJoinAddress(tx, app.app.secrets, id)) ?? '', receipts };
  });
  const story = { words: 'De deur is te zwaar.', consent: 'staff', domain: '' };
  return [
    ...codes.map((code) => () => app.post(`/d/${code}/stem`, { choice: '1' }, hall)),
    ...receipts.map((code) => () => app.post('/volg', { code }, hall)),
    ...receipts.map(() => () => app.post(join, story, hall)),
  ];
}

test.each(['/volg', '/d'])(
  'guessing at %s is slowed and then refused, while three hundred people behind the same address are let in at once',
  async (place) => {
    const honest = await prepareHall();
    const answers = await guessOften(place, 31);
    expect(answers.map(({ status }) => status)).toEqual([...Array(30).fill(404), 429]);
    expect(app.waits).toEqual([250, 500, 1000, 2000, ...Array(17).fill(4000)]);
    const refused = answers[30] as Response;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const html = await refused.text();
    expect(html).toContain('Een goede code werkt meteen.');
    expect(html).toContain('value="ZZZZZ00031"');

    app.waits.length = 0;
    const statuses = await Promise.all(honest.map(async (act) => (await act()).status));
    expect(statuses).toHaveLength(3 * people);
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(app.waits).toEqual([]);
    const { rows } = await app.admin.query(
      `select (select count(*) from open_papers where municipality_id = $1)::int as votes,
        (select count(*) from signals where municipality_id = $1)::int as stories`,
      [home.id],
    );
    expect(rows).toEqual([{ votes: people, stories: 2 * people }]);
  },
);

test('what is guessed in one place counts in the other, and not for another network', async () => {
  await guessOften('/d', 30);
  expect((await guess('/volg', 31)).status).toBe(429);
  hall = elsewhere();
  expect((await guess('/volg', 32)).status).toBe(404);
});
