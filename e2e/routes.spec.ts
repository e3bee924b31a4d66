// At the end, when all journeys have been walked: no page that nobody can find, none that no test has seen, no dead link.
import { beforeAll, expect, inject, test } from 'vitest';
import { Desk } from '../test/program.ts';
import { type Address, addressOf } from './addresses.ts';
import { crawl } from './crawl.ts';
import { demoRoles, makePractice, signInAs, visit } from './fixtures.ts';
import { readNotes } from './record.ts';
import { t } from './steps/words.ts';

/** For programs that watch the server, or read the newest agenda: no page leads there. */
const forPrograms = ['/healthz', '/readyz', '/:municipality/agenda.json'];

/** Pages that only a mail leads to: the tests of signals open them as the mail does. */
const byMail = ['/bericht/:code', '/bericht/gestopt'];

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

test('no link of somebody who practises, in colours of their own, leads nowhere', async () => {
  const visitor = await visit();
  const { slug } = await makePractice(visitor);
  await visitor.check();
  await visitor.go(`/${slug}/werk/huisstijl`);
  await visitor.press(t('municipalities.theme.save'));
  await visitor.check();
  const from = `${inject('address')}/${slug}/werk`;
  expect(await crawl(from, { request: visitor.context.request, addresses })).toEqual([]);
});

test('every page is linked from somewhere, and has been visited', async () => {
  const known = (paths: string[]) =>
    new Set(paths.map((path) => addressOf(new URL(path, 'http://ours').pathname, addresses)));
  const [linked, visited] = [known(readNotes('link')), known(readNotes('visit'))];
  const pages = addresses.map(({ path }) => path).filter((path) => ![...forPrograms, ...byMail].includes(path));
  expect(pages.length).toBeGreaterThan(60);
  expect({
    'linked nowhere': pages.filter((path) => !linked.has(path)),
    'visited by no test': pages.filter((path) => !visited.has(path)),
  }).toEqual({ 'linked nowhere': [], 'visited by no test': [] });
});
