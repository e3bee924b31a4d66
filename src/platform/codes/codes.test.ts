import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFrom, longCode, readCode, shortCode, showCode } from './codes.ts';

const anyCode = fc
  .tuple(fc.string(), fc.constantFrom(longCode, shortCode))
  .map(([seed, length]) => codeFrom(createHash('sha256').update(seed).digest(), length));

test('a code is read back however it was typed: grouped, in small letters, with O for 0 and l for 1', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(readCode(code)).toBe(code);
      expect(readCode(showCode(code))).toBe(code);
      expect(readCode(` ${code.toLowerCase().split('').join(' ')} `)).toBe(code);
      expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
      expect(readCode(`http://agenda.example/volg/${code}?taal=en`)).toBe(code);
    }),
  );
});

test.each(['', 'abc', '7F3KQ-9TX2', '7F3KQ-9TX2MM', '7F3KQ-9TX2U', 'DROP TABLE', '😀😀😀😀😀😀'])(
  '%j is no code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined();
  },
);

test('what is much longer than an address is no code, and is not looked into', () => {
  expect(readCode(`/volg/0123456789?${'e'.repeat(300)}`)).toBeUndefined();
});

test('a code has five bits a letter and nothing of the rest of the hash', () => {
  expect(codeFrom(Buffer.from('00443214c74254b635cf8465', 'hex'), longCode)).toBe('0123456789');
  expect(codeFrom(Buffer.alloc(32, 0xff), shortCode)).toBe('ZZZZZZ');
});
