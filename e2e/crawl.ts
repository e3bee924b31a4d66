// Follows every link from a page, as a search engine would, with the cookies of whoever is signed in. Of each kind of page that
// no journey looked at, one is looked at here.
import { type Address, addressOf } from './addresses.ts';
import { note, readNotes } from './record.ts';
import type { Visitor } from './visitor.ts';

/** Of pages that differ only in what they are about, so many are visited. */
const samples = 3;

/** What it found that is not as it should be: links that lead nowhere, pages that are not right. */
export async function crawl(visitor: Visitor, addresses: Address[]): Promise<string[]> {
  const { dead, pages } = await followLinks(visitor.page.url(), visitor, addresses);
  const checked = new Set(readNotes('check').map((path) => addressOf(path, addresses)));
  const wrong: string[] = [];
  for (const [address, path] of pages) {
    if (checked.has(address)) continue;
    await visitor.go(path);
    await visitor.check().catch((error: Error) => wrong.push(`${path}: ${error.message}`));
  }
  return [...dead, ...wrong];
}

/** @returns one page of each address as well. */
async function followLinks(from: string, { context: { request } }: Visitor, addresses: Address[]) {
  const origin = new URL(from).origin;
  const waiting = [{ path: new URL(from).pathname, on: 'the address bar' }];
  const seen = new Set<string>();
  const visits = new Map<string, number>();
  const dead: string[] = [];
  const pages = new Map<string, string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const address = addressOf(next.path.split('?')[0] ?? '', addresses) ?? next.path;
    const before = visits.get(address) ?? 0;
    const example = showsExamples(next.path);
    if (seen.has(next.path) || (before >= samples && !example && !showsExamples(next.on))) continue;
    seen.add(next.path);
    visits.set(address, before + 1);
    const answer = await request.get(origin + next.path);
    if (answer.status() >= 400) dead.push(`${next.path}: ${answer.status()}, linked on ${next.on}`);
    const { pathname, search } = new URL(answer.url());
    const isPage = answer.headers()['content-type']?.startsWith('text/html');
    if (answer.ok() && !isPage) note('check', pathname);
    if (!isPage) continue;
    const shown = addressOf(pathname, addresses);
    if (answer.ok() && shown && !pages.has(shown)) pages.set(shown, pathname + search);
    const html = await answer.text();
    if (!example) noteLinks(html, next.path);
    for (const path of linksOn(html, next.path)) waiting.push({ path, on: next.path });
  }
  return { dead, pages };
}

/** The gallery: every page of it is looked at, and every link on it; but a page that only an example leads to is linked nowhere. */
function showsExamples(path: string): boolean {
  return path.startsWith('/ui/');
}

const links = /<(?:a|link|img)\b[^>]*\s(?:href|src)="([^"]+)"/g;
const askingForms = /<form\b(?=[^>]*\smethod="get")[^>]*\saction="([^"]+)"/g;
const sendingForms = /<form\b(?=[^>]*\smethod="post")[^>]*\saction="([^"]+)"/g;

/** Notes where a page leads to. What only leads to itself, at another place or in another language, is linked nowhere. */
export function noteLinks(html: string, base: string): void {
  const [own] = base.split('?');
  const sent = sentTo(html, base);
  for (const path of [...linksOn(html, base), ...sent]) {
    if (path.split('?')[0] !== own) note('link', path);
  }
  // A form may be sent to the page that it stands on.
  for (const path of [...sent, ...(sendsToItself(html, base) ? [base] : [])]) note('form', path);
}

/** The other pages of ours that a page leads to: by its links, and by the forms that only ask for a page. */
export function linksOn(html: string, base: string): string[] {
  return [...targetsOf(links, html, base), ...targetsOf(askingForms, html, base)];
}

/** Where the forms of a page are sent. What stands there when somebody comes back to it is a page as well. */
export function sentTo(html: string, base: string): string[] {
  return targetsOf(sendingForms, html, base);
}

function sendsToItself(html: string, base: string): boolean {
  return [...html.matchAll(sendingForms)].some(([, target = '']) => target.split('?')[0] === base.split('?')[0]);
}

function targetsOf(pattern: RegExp, html: string, base: string): string[] {
  const own = withoutLanguage(new URL(base, 'http://ours'));
  return [...html.matchAll(pattern)]
    .map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), `http://ours${base}`))
    .filter(({ host, pathname }) => host === 'ours' && !pathname.startsWith('/assets/'))
    .map(withoutLanguage)
    .filter((path) => path !== own);
}

function withoutLanguage({ pathname, searchParams }: URL): string {
  searchParams.delete('taal');
  return pathname + (searchParams.size > 0 ? `?${searchParams}` : '');
}
