import { beforeEach, expect, test, vi } from 'vitest';
import type { TestApp } from '../../../test/app.ts';
import { openedBallot } from '../../../test/builders/ballot.ts';
import type { SignedIn, TestMunicipality } from '../../../test/municipality.ts';
import { homeWithLead, pagesOf } from '../../../test/staff.ts';
import { closeBallot } from './closing.ts';
import { establishBallot } from './commands.ts';
import { castPapers } from './supplied.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;

beforeEach(async () => {
  ({ app, home, lead } = await homeWithLead());
});

const { address: at } = pagesOf(() => ({ app, home, lead }));
const resultOf = async (slug: string, more = '') => app.get(at(`/stemmingen/${slug}/uitslag${more}`));

/** Sixteen want the first two, nine the fourth; nobody the third. */
const papers = [...Array.from({ length: 16 }, () => [1, 2]), ...Array.from({ length: 9 }, () => [4])];

async function counted({ seats = 2, cast = papers, establish = true } = {}) {
  const ballot = await openedBallot(app, home, { codes: cast.length, seats });
  await app.inside(home, (tx) => castPapers(tx, app.app.secrets, { ballotId: ballot.id, papers: cast }));
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  if (establish) await app.inside(home, (tx) => establishBallot(tx, ballot.id));
  return ballot;
}

const heading = 'id="anders-tellen"';

function waysOn(page: string): [votes: string, shares: string] {
  const [, votes = '', shares = ''] = page.slice(page.indexOf(heading)).split('<h3');
  return [votes, shares];
}

test('beside what most votes chose stands what fair shares would choose, and who is left with nothing either way', async () => {
  const page = await (await resultOf((await counted()).slug)).text();
  const [votes, shares] = waysOn(page);
  expect(votes).toContain('9 van de 25 mensen kregen niets van wat zij kozen.');
  expect(shares).toContain('Iedereen die iets koos, kreeg er iets van.');
  expect(page).toMatch(/Dit verschilt\. Met de meeste stemmen: ‘[^<]+’\. Met gelijke delen: ‘/);
  expect(page).toContain('href="/uitleg/eerlijk-tellen"');
});

test('where both ways choose the same the page says so', async () => {
  const page = await (await resultOf((await counted({ seats: 3 })).slug)).text();
  expect(page).toContain('Beide manieren kiezen hetzelfde.');
});

test('what nobody voted for is chosen in neither way', async () => {
  const cast = papers.map(() => [2]);
  const page = await (await resultOf((await counted({ cast })).slug)).text();
  const [both, nothing] = waysOn(page);
  expect(both.match(/<ol.*?<\/ol>/)?.[0].match(/<li/g)).toHaveLength(1);
  expect(nothing).toBe('');
  expect(page).toContain('Beide manieren kiezen hetzelfde.');
});

test('before the result is established, and with few papers, nothing is told that the files do not tell', async () => {
  const early = await counted({ establish: false });
  const few = await counted({ cast: papers.slice(0, 19) });
  for (const { slug } of [early, few]) expect(await (await resultOf(slug)).text()).not.toContain(heading);
});

test('a count that takes too long keeps nobody waiting for the result, and is tried again after a while', async () => {
  const { slug } = await counted();
  const late = vi.spyOn(app.app.threads, 'run').mockResolvedValueOnce(undefined);
  const page = await resultOf(slug);
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toContain('Dit wordt nog uitgerekend');
  expect(await (await resultOf(slug)).text()).toContain('Dit wordt nog uitgerekend');
  expect(late).toHaveBeenCalledTimes(1);
  const before = app.now;
  app.now = new Date(before.getTime() + 6 * 60_000);
  expect(await (await resultOf(slug)).text()).toContain('9 van de 25 mensen kregen niets');
  app.now = before;
  late.mockRestore();
});

test('however often and in whichever language it is asked for, it is counted once', async () => {
  const { slug } = await counted();
  const counts = vi.spyOn(app.app.threads, 'run');
  await Promise.all(['', '?a=1', '?taal=en', '?taal=nl-eenvoudig'].map((more) => resultOf(slug, more)));
  expect(counts).toHaveBeenCalledTimes(1);
  counts.mockRestore();
});
