// Follows every link from a page, as a search engine would, with the cookies of whoever is signed in.
import type { APIRequestContext } from 'playwright-core';
import { type Address, addressOf } from './addresses.ts';
import { note } from './record.ts';

/** Of pages that differ only in what they are about, so many are visited. */
const samples = 3;

/** What it found that is not as it should be: links that lead nowhere. */
export async function crawl(
  from: string,
  { request, addresses }: { request: APIRequestContext; addresses: Address[] },
) {
  const origin = new URL(from).origin;
  const waiting = [{ path: new URL(from).pathname, on: 'the address bar' }];
  const seen = new Set<string>();
  const visits = new Map<string, number>();
  const dead: string[] = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const address = addressOf(next.path.split('?')[0] ?? '', addresses) ?? next.path;
    const before = visits.get(address) ?? 0;
    const example = showsExamples(next.path);
    if (seen.has(next.path) || (before >= samples && !example && !showsExamples(next.on))) continue;
    seen.add(next.path);
    visits.set(address, before + 1);
    const answer = await request.get(origin + next.path);
    if (answer.status() >= 400) dead.push(`${next.path}: ${answer.status()}, linked on ${next.on}`);
    else note('visit', new URL(answer.url()).pathname);
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
    const html = await answer.text();
    if (!example) noteLinks(html, next.path);
    for (const path of linksOn(html, next.path)) waiting.push({ path, on: next.path });
  }
  return dead;
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
  for (const path of [...linksOn(html, base), ...sentTo(html, base)]) {
    if (path.split('?')[0] !== own) note('link', path);
  }
}

/** The other pages of ours that a page leads to: by its links, and by the forms that only ask for a page. */
export function linksOn(html: string, base: string): string[] {
  return [...targetsOf(links, html, base), ...targetsOf(askingForms, html, base)];
}

/** Where the forms of a page are sent. What stands there when somebody comes back to it is a page as well. */
export function sentTo(html: string, base: string): string[] {
  return targetsOf(sendingForms, html, base);
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
