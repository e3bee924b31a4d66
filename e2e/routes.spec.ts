// At the end, when all journeys have been walked: no page that nobody can find, none that no test has seen, no dead link.
import { beforeAll, expect, test } from 'vitest';
import { Desk } from '../test/program.ts';
import { type Address, addressOf } from './addresses.ts';
import { crawl } from './crawl.ts';
import { demoRoles, makePractice, signInAs, visit } from './fixtures.ts';
import { type Note, readNotes } from './record.ts';
import { t } from './steps/words.ts';

/** For programs that watch the server, or read the newest agenda: no page leads there. */
const forPrograms = ['/healthz', '/readyz', '/:municipality/agenda.json'];

/** Pages that only a mail leads to: the tests of signals open them as the mail does. */
const byMail = ['/bericht/:code', '/bericht/gestopt'];

/** A form that stands under more than fifty unread reactions only: the tests of advice flood a round and send it. */
const inFloods = ['/:municipality/werk/advies/:slug/terughouden'];

let addresses: Address[];
let sendable: Address[];

beforeAll(async () => {
  const { out } = await new Desk().run(['routes', '--json']);
  const all = JSON.parse(out) as Address[];
  addresses = all.filter(({ method }) => method === 'GET');
  sendable = all.filter(({ method }) => method === 'POST');
});

test('no link of a visitor leads nowhere', async () => {
  const visitor = await visit();
  await visitor.go('/');
  expect(await crawl(visitor, addresses)).toEqual([]);
});

test.each(demoRoles)('no link of a %s leads nowhere', async (role) => {
  const visitor = await visit();
  await signInAs(visitor, role);
  expect(await crawl(visitor, addresses)).toEqual([]);
});

test('no link of somebody who practises, in colours of their own, leads nowhere', async () => {
  const visitor = await visit();
  const { slug } = await makePractice(visitor);
  await visitor.check();
  await visitor.go(`/${slug}/werk/huisstijl`);
  await visitor.press(t('municipalities.theme.save'));
  await visitor.check();
  await visitor.go(`/${slug}/werk`);
  expect(await crawl(visitor, addresses)).toEqual([]);
});

/** Which of the addresses were noted. */
function noted(kind: Note, among: Address[]): Set<string | undefined> {
  return new Set(readNotes(kind).map((path) => addressOf(new URL(path, 'http://ours').pathname, among)));
}

test('every page is linked from somewhere, and has been looked at', () => {
  const [linked, checked] = [noted('link', addresses), noted('check', addresses)];
  const pages = addresses.map(({ path }) => path).filter((path) => ![...forPrograms, ...byMail].includes(path));
  expect(pages.length).toBeGreaterThan(60);
  expect({
    'linked nowhere': pages.filter((path) => !linked.has(path)),
    'looked at by no test': pages.filter((path) => !checked.has(path)),
  }).toEqual({ 'linked nowhere': [], 'looked at by no test': [] });
});

// That each of them is sent and taken in, test/posted/posts.test.ts sees to.
test('every address that takes in a form has a form on a page that was seen', () => {
  const shown = noted('form', sendable);
  expect(sendable.length).toBeGreaterThan(50);
  expect(sendable.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual(inFloods);
});
