import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, readFraction, toDouble, written } from './fraction.ts';

test('a fraction is written reduced, a whole number without its denominator, also below nothing', () => {
  const read = (num: number, den: number) => written({ num: BigInt(num), den: BigInt(den) });
  expect([read(2, 4), read(6, 3), read(0, 5), read(-2, 4), read(-6, 3)]).toEqual(['1/2', '2', '0', '-1/2', '-2']);
});

test('what was written is read as the same, and is as large as it was', () => {
  const fraction = fc.record({
    num: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    den: fc.bigInt({ min: 1n, max: 10n ** 30n }),
  });
  fc.assert(
    fc.property(fraction, fraction, (one, other) => {
      expect(compare(readFraction(written(one)), one)).toBe(0);
      expect(Math.sign(compare(one, other))).toBe(-Math.sign(compare(other, one)) + 0);
      expect(toDouble(one)).toBeCloseTo(Number(one.num) / Number(one.den), 6);
    }),
  );
});

test('a double is found for fractions of numbers that no double can hold', () => {
  const huge = 3n ** 1_000n;
  expect(toDouble({ num: huge, den: 4n * huge })).toBe(0.25);
  expect(toDouble({ num: -huge, den: 4n * huge })).toBeCloseTo(-0.25, 12);
});
