// What holds of the languages on every page. Whoever reads in English hears Dutch words said in Dutch: what people typed is
// marked as such. And what is said to be read by staff only, stands on no page for others.
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadDemonstration } from '../../src/features/demonstration/index.ts';
import { receiptOf } from '../../src/features/signals/index.ts';
import { catalogue } from '../../src/platform/i18n/catalogue.ts';
import { makeTestApp, type TestApp } from '../app.ts';
import { complaintsAbout } from '../html.ts';
import { spokenParts } from '../spoken.ts';
import { isForStaff } from '../staff-words.ts';

let app: TestApp;
let typed: string[];

beforeAll(async () => {
  app = await makeTestApp();
  await loadDemonstration(app.app, join(import.meta.dirname, '../../content/demonstration'));
  await app.admin.query('analyze');
  typed = await allThatWasTyped();
}, 120_000);

/** Every text in the database that reads like words, but for names of people and of places. */
async function allThatWasTyped(): Promise<string[]> {
  const { rows: columns } = await app.admin.query(`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.columns m on m.table_name = c.table_name and m.table_schema = c.table_schema
    join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
    where c.table_schema = 'public' and c.data_type = 'text' and t.table_type = 'BASE TABLE'
      and (m.column_name = 'municipality_id' or (c.table_name = 'municipalities' and m.column_name = 'tagline'))
      and c.table_name <> 'accounts' and (c.table_name, c.column_name) not in (('municipalities', 'name'), ('domains', 'name_en'))`);
  const texts = new Set<string>();
  for (const { table_name: table, column_name: column } of columns) {
    const { rows } = await app.admin.query(
      `select distinct ${column} as text from ${table} where ${column} like '% %'`,
    );
    for (const { text } of rows)
      for (const line of String(text).split('\n')) if (line.length > 9) texts.add(line.trim());
  }
  return [...texts];
}

/** The address without what it is about: pages of one kind differ in nothing else. */
function kindOf(path: string): string {
  const [pathname = '', query] = path.split('?');
  const ours = /^(werk|acties|agenda|bijeenkomsten|stemmingen|speerpunten|voorstellen|antwoorden|lezen|bord|[a-z]+)$/;
  const parts = pathname.split('/').slice(2);
  return `${parts.map((part, at) => (at > 0 && !ours.test(part) ? ':' : part)).join('/')}${query ? '?' : ''}`;
}

const samples = 2;

/** The pages of these places, a few of each kind. */
async function readPages(starts: string[], headers: Record<string, string>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const visits = new Map<string, number>();
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = `${path.split('/')[1]} ${kindOf(path)}`;
    const before = visits.get(kind) ?? 0;
    if (pages.has(path) || before >= samples || path.startsWith('/ui')) continue;
    visits.set(kind, before + 1);
    const answer = await app.get(path, headers);
    if (!answer.headers.get('content-type')?.startsWith('text/html') || answer.status >= 300) continue;
    const html = await answer.text();
    pages.set(path, html);
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)) {
      const target = href.replaceAll('&amp;', '&');
      const within = starts.some((start) => target.split(/[/?]/)[1] === start.split('/')[1]);
      if (within && !target.includes('taal=')) waiting.push(target);
    }
  }
  return pages;
}

function unmarked(html: string): string[] {
  return spokenParts(html)
    .filter(({ lang, element }) => lang === 'en' && element !== 'textarea')
    .flatMap(({ text, element }) => {
      const found = typed.find((words) => text.includes(words));
      // A title holds no elements, and goes on in the language of the page.
      return found && element !== 'title' ? [`${element}: ${text.slice(0, 90)}`] : [];
    });
}

async function signIn(role: string, municipality: string): Promise<string> {
  const answer = await app.post('/demo/aanmelding', { role, municipality });
  const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('sessie_'));
  return `${session?.split(';')[0]}; taal=en`;
}

async function readPublicPages(language: string): Promise<Map<string, string>> {
  const { rows } = await app.admin.query(`select s.id from signals s join municipalities m on m.id = s.municipality_id
    where m.slug = 'zonnedam' and words like 'Ik kom met mijn rolstoel%' limit 1`);
  const own = `/volg/${receiptOf(app.app.secrets, rows[0].id)}`;
  const homes = ['zonnedam', 'lindeveen', 'schagen', 'stichtse-vecht'].map((slug) => `/${slug}`);
  const pages = await readPages(['/', '/d', '/demo', own, ...homes], { cookie: `taal=${language}` });
  expect(pages.size).toBeGreaterThan(60);
  return pages;
}

test('what people typed is marked as Dutch on every public page in English', async () => {
  const pages = await readPublicPages('en');
  expect([...pages.values()].filter((html) => html.includes('<span lang="nl">')).length).toBeGreaterThan(40);
  const found = [...pages].flatMap(([path, html]) => unmarked(html).map((part) => `${path} ${part}`));
  expect(found).toEqual([]);
  for (const path of ['/zonnedam', '/zonnedam/agenda', '/zonnedam/acties', '/zonnedam/speerpunten']) {
    expect([path, await complaintsAbout(pages.get(path) ?? '')]).toEqual([path, []]);
  }
});

test.each([
  ['project-lead', 'zonnedam'],
  ['project-lead', 'lindeveen'],
  ['partner', 'zonnedam'],
])('and on the pages of staff: %s in %s', async (role, slug) => {
  const pages = await readPages([`/${slug}/werk`], { cookie: await signIn(role, slug) });
  expect(pages.size).toBeGreaterThan(10);
  const found = [...pages].flatMap(([path, html]) => unmarked(html).map((part) => `${path} ${part}`));
  expect(found).toEqual([]);
});

test('no message that is kept for staff stands on a page that everyone can read', async () => {
  const asked = vi.spyOn(catalogue['nl-eenvoudig'] as Map<string, string>, 'get');
  await readPublicPages('nl-eenvoudig');
  const keys = new Set(asked.mock.calls.map(([key]) => key));
  asked.mockRestore();
  expect(keys.size).toBeGreaterThan(300);
  expect([...keys].filter(isForStaff)).toEqual([]);
});
