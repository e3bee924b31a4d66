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
    for (const path of linksOn(await answer.text(), next.path)) {
      if (!example) note('link', path);
      waiting.push({ path, on: next.path });
    }
  }
  return dead;
}

/** The gallery: every page of it is looked at, and every link on it; but a page that only an example leads to is linked nowhere. */
function showsExamples(path: string): boolean {
  return path.startsWith('/ui/');
}

/** The links of a page to other pages of ours, without those that only change its language. */
export function linksOn(html: string, base: string): string[] {
  return [...html.matchAll(/<(?:a|link|img)\b[^>]*\s(?:href|src)="([^"]+)"/g)]
    .map(([, target = '']) => new URL(target.replaceAll('&amp;', '&'), `http://ours${base}`))
    .filter(({ host, pathname }) => host === 'ours' && !pathname.startsWith('/assets/'))
    .map(({ pathname, searchParams }) => {
      searchParams.delete('taal');
      return pathname + (searchParams.size > 0 ? `?${searchParams}` : '');
    });
}
