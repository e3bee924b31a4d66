import { afterEach, expect, test, vi } from 'vitest';
import { progressBar } from './progress.ts';

afterEach(() => vi.restoreAllMocks());

/** What is drawn while half of the work, and then all of it, takes a second each. */
function drawnOn(isTTY: boolean): string {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  let drawn = '';
  const write = (text: string) => {
    drawn += text;
    return true;
  };
  const bar = progressBar('Reading votes.csv', 200, { isTTY, write } as unknown as NodeJS.WriteStream);
  bar.show(0);
  for (const done of [100, 200]) {
    now += 1_000;
    bar.show(done);
  }
  bar.end();
  return drawn;
}

test('on a terminal a bar shows how far long work is, and is wiped out at the end', () => {
  const [half, whole, wiped] = drawnOn(true).split('\r').slice(1);
  expect(half).toBe(`Reading votes.csv [${'#'.repeat(15)}${' '.repeat(15)}] 50 %`);
  expect(whole).toBe(`Reading votes.csv [${'#'.repeat(30)}] 100 %`);
  expect(wiped).toBe('\u001b[2K');
});

test('elsewhere nothing is drawn: it would end up in a file', () => {
  expect(drawnOn(false)).toBe('');
});
