import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Steps } from '../analysis/steps.ts';
import { progressBar, withBar } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) > 0 };
}

function* slowly(): Steps<string> {
  for (const done of [0.1, 0.5, 1]) {
    vi.advanceTimersByTime(150);
    yield done;
  }
  return 'done';
}

test('long work shows how far it is, and leaves nothing behind on the screen', () => {
  const terminal = screen(true);
  expect(withBar('Counting', slowly(), terminal)).toBe('done');
  expect(terminal.written.slice(0, -1).map((text) => text.match(/\d+ %/)?.[0])).toEqual(['10 %', '50 %', '100 %']);
  expect(terminal.written.at(-1)).toBe('\r\u001b[2K');
});

test('what is done in a moment shows nothing, and neither does work whose output goes elsewhere', () => {
  const terminal = screen(true);
  const bar = progressBar('Reading', 4, terminal);
  for (const done of [1, 2, 3, 4]) bar.show(done);
  bar.end();
  expect(terminal.written).toEqual([]);
  const file = screen(false);
  withBar('Counting', slowly(), file);
  expect(file.written).toEqual([]);
});

test('the bar is cleared away when the work fails', () => {
  const terminal = screen(true);
  function* failing(): Steps<never> {
    vi.advanceTimersByTime(150);
    yield 0.3;
    throw new Error('no such seat');
  }
  expect(() => withBar('Counting', failing(), terminal)).toThrow('no such seat');
  expect(terminal.written.at(-1)).toBe('\r\u001b[2K');
});
