import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { print, printJson } from './print.ts';

let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.mocked(process.stdout.write).mockRestore();
});

const name = 'Bank\u001b[2J\u0007 \u009b31m\u202eknab\tcafé 🌳';

test('a file says nothing to the terminal of whoever reads it', () => {
  print(`een\n${name}`);
  expect(written).toEqual(['een\nBank\ufffd[2J\ufffd \ufffd31m\ufffdknab\ufffdcafé 🌳\n']);
});

test('and is the same for programs', () => {
  printJson({ name });
  expect(written[0]).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  expect(JSON.parse(written[0] ?? '')).toEqual({ name });
});
