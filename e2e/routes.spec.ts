// At the end, when all journeys have been walked: no page that nobody can find, none that no test has seen, no dead link.
import { beforeAll, expect, inject, test } from 'vitest';
import { Desk } from '../test/program.ts';
import { type Address, addressOf } from './addresses.ts';
import { crawl } from './crawl.ts';
import { demoRoles, makePractice, signInAs, visit } from './fixtures.ts';
import { readNotes } from './record.ts';

/** For programs that watch the server: no page leads there. */
const forPrograms = ['/healthz', '/readyz'];

/** Files beside a page, for programs: the integration tests of their slices ask for them. */
const isFile = (path: string) => /\.(json|css|pb)\b/.test(path);

/** Pages in the middle of something, which a form or a mail leads to: the tests of their slices walk through them. */
const midway = [
  '/:municipality/werk/stemmingen/:slug/intrekking',
  '/:municipality/werk/stemmingen/:slug/voorbereiding',
  '/:municipality/werk/voorstellen/:number{[0-9]+}/losmaking',
  '/d/:code/stem',
  '/bericht/:code',
  '/bericht/gestopt',
];

let addresses: Address[];

beforeAll(async () => {
  const { out } = await new Desk().run(['routes', '--json']);
  addresses = (JSON.parse(out) as Address[]).filter(({ method }) => method === 'GET');
});

test('no link of a visitor leads nowhere', async () => {
  const visitor = await visit();
  expect(await crawl(`${inject('address')}/`, { request: visitor.context.request, addresses })).toEqual([]);
});

test.each(demoRoles)('no link of a %s leads nowhere', async (role) => {
  const visitor = await visit();
  await signInAs(visitor, role);
  expect(await crawl(visitor.page.url(), { request: visitor.context.request, addresses })).toEqual([]);
});

test('no link of somebody who practises leads nowhere', async () => {
  const visitor = await visit();
  const { slug } = await makePractice(visitor);
  await visitor.check();
  const from = `${inject('address')}/${slug}/werk`;
  expect(await crawl(from, { request: visitor.context.request, addresses })).toEqual([]);
});

test('every page is linked from somewhere, and has been visited', async () => {
  const known = (paths: string[]) =>
    new Set(paths.map((path) => addressOf(new URL(path, 'http://ours').pathname, addresses)));
  const [linked, visited] = [known(readNotes('link')), known(readNotes('visit'))];
  const pages = addresses
    .map(({ path }) => path)
    .filter((path) => !forPrograms.includes(path) && !isFile(path) && !midway.includes(path));
  expect(pages.length).toBeGreaterThan(60);
  expect({
    'linked nowhere': pages.filter((path) => !linked.has(path)),
    'visited by no test': pages.filter((path) => !visited.has(path)),
  }).toEqual({ 'linked nowhere': [], 'visited by no test': [] });
});
