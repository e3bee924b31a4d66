// What was ticked and not sent yet, as the pages of a vote use it: going back, loading again, closing in between.
import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { openedBallot, type TestBallot } from '../../../test/builders/ballot.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { createApp } from '../../app.tsx';
import { closeBallot } from './closing.ts';
import { listPapers } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

async function openPapers(ballot: TestBallot): Promise<number[][]> {
  const { rows } = await app.admin.query<{ choices: number[] }>(
    'select choices from open_papers where ballot_id = $1',
    [ballot.id],
  );
  return rows.map((row) => row.choices);
}

/** Somebody whose browser keeps cookies, as nearly all do. */
function visitorOf(code: string) {
  let kept: string | undefined;
  const remember = (answer: Response) => {
    const [, value, rest = ''] = /^klad_stembiljet=([^;]*)(.*)$/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    if (value !== undefined) kept = rest.includes('Max-Age=0') ? undefined : value;
    return answer;
  };
  const headers = (): Record<string, string> => (kept === undefined ? {} : { cookie: `klad_stembiljet=${kept}` });
  return {
    draft: () => kept,
    keep: (value: string | undefined) => {
      kept = value;
    },
    get: async (path = '') => remember(await app.get(`/d/${code}${path}`, headers())),
    tick: async (choices: string[], more = {}) =>
      remember(await app.post(`/d/${code}`, { choice: choices, ...more }, headers())),
    send: async (choices: string[]) =>
      remember(
        await app.post(`/d/${code}/stem`, choices.length > 0 ? { choice: choices } : { blank: 'yes' }, headers()),
      ),
  };
}

/** Somebody who has looked at their paper and ticked these. */
async function about(code: string, choices: string[]) {
  const voter = visitorOf(code);
  await voter.get();
  const answer = await voter.tick(choices);
  return { voter, answer };
}

test('the last look is a page of its own: it can be loaded again, and back is the paper with its ticks', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const { voter, answer } = await about(code, ['2', '4']);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/d/${code}/controle`]);
  for (let load = 0; load < 2; load += 1) {
    const check = await voter.get('/controle');
    expect([check.status, check.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const html = await check.text();
    expect(html).toContain('Klopt uw stem?');
    expect(html.match(/type="hidden" name="choice"/g)).toHaveLength(2);
  }
  expect(await (await voter.get('/controle?taal=en')).text()).toContain('name="choice" value="4"');
  expect((await (await voter.get()).text()).match(/checked/g)).toHaveLength(2);
  const change = await voter.tick(['2', '4'], { change: 'yes' });
  expect(change.headers.get('location')).toBe(`/d/${code}`);
  expect(await openPapers(ballot)).toEqual([]);
});

test('once the vote is sent nobody finds it by going back on the same device', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const { voter } = await about(code, ['2', '4']);
  await voter.get('/controle');
  expect((await voter.send(['2', '4'])).headers.get('location')).toContain('/bewijs?');
  expect(voter.draft()).toBeUndefined();
  expect((await voter.get('/controle')).headers.get('location')).toBe(`/d/${code}`);
  const paper = await (await voter.get()).text();
  expect(paper).toContain('dan vervangt deze stem de vorige');
  expect(paper).not.toContain('checked');
  expect(await openPapers(ballot)).toEqual([[2, 4]]);
});

test('too many choices lead back to the paper, which says so each time it is loaded', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const { voter, answer } = await about(code, ['1', '2', '3']);
  expect(answer.headers.get('location')).toBe(`/d/${code}`);
  for (let load = 0; load < 2; load += 1) {
    const paper = await voter.get();
    const html = await paper.text();
    expect(paper.status).toBe(422);
    expect(html).toContain('U hebt 1 voorstel te veel gekozen');
    expect(html.match(/checked/g)).toHaveLength(3);
  }
  expect((await voter.get('/controle')).headers.get('location')).toBe(`/d/${code}`);
  expect((await voter.tick(['9'])).status).toBe(422);
});

test('a blank vote is looked at once more like any other', async () => {
  const ballot = await openedBallot(app, home);
  const { voter, answer } = await about(ballot.codes[0] ?? '', []);
  expect(answer.headers.get('location')).toContain('/controle');
  expect(await (await voter.get('/controle')).text()).toContain('Verstuur mijn blanco stem');
  expect((await voter.send([])).status).toBe(303);
  expect(await openPapers(ballot)).toEqual([[]]);
});

test('a ballot that closes before the last look says so, shows what was chosen, and counts nothing', async () => {
  const ballot = await openedBallot(app, home);
  const { voter } = await about(ballot.codes[0] ?? '', ['2']);
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  const late = await voter.get('/controle');
  const html = await late.text();
  expect(late.status).toBe(200);
  expect(html).toContain('De stemming is net gesloten');
  expect(html).toContain('Deze stem is niet geteld');
  expect(html.match(/Voorstel \d/g)).toHaveLength(1);
  expect((await voter.send(['2'])).status).toBe(409);
  expect(await app.inside(home, (tx) => listPapers(tx, ballot.id))).toEqual([]);
});

test('a draft of another code, an old one or one that was changed is no draft', async () => {
  const ballot = await openedBallot(app, home);
  const [code = '', other = ''] = ballot.codes;
  const { voter } = await about(other, ['2']);
  const theirs = voter.draft() as string;
  const mine = visitorOf(code);
  for (const sealed of [theirs, `${theirs.slice(0, -2)}AA`, 'leeg', undefined]) {
    mine.keep(sealed);
    expect((await mine.get('/controle')).headers.get('location')).toBe(`/d/${code}`);
    mine.keep(sealed);
    expect(await (await mine.get()).text()).not.toContain('checked');
  }
  const before = app.now;
  app.now = new Date(before.getTime() + 31 * 60_000);
  try {
    expect((await voter.get('/controle')).headers.get('location')).toBe(`/d/${other}`);
  } finally {
    app.now = before;
  }
});

test('what was ticked stands in no address and in no table: it goes back to the pages of this code, sealed', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const answer = await app.post(`/d/${code}`, { choice: ['2', '4'] }, { cookie: 'klad_stembiljet=leeg' });
  expect(answer.headers.get('location')).toBe(`/d/${code}/controle`);
  expect(await answer.text()).toBe('');
  const attributes = `Max-Age=1800; Path=/d/${code}; HttpOnly; SameSite=Strict`;
  expect(answer.headers.get('set-cookie')).toMatch(new RegExp(`^klad_stembiljet=[\\w-]+; ${attributes}$`));
  expect(await openPapers(ballot)).toEqual([]);
});

test('a draft is told to secure pages only where the platform has those', async () => {
  const ballot = await openedBallot(app, home);
  const secure = createApp({ ...app.app, baseUrl: 'https://speerpunt.example' });
  const paper = await secure.request(`/d/${ballot.codes[0]}`);
  expect(paper.headers.get('set-cookie')).toContain('Secure');
});
