import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQrCodes } from '../../../test/read-qr.ts';
import { codeFrom, longCode, shortCode } from './codes.ts';
import { drawQr } from './qr.ts';

const addresses = fc
  .record({ seed: fc.string(), length: fc.constantFrom(longCode, shortCode), place: fc.constantFrom('d', 'volg') })
  .map(({ seed, length, place }) => {
    const code = codeFrom(createHash('sha256').update(seed).digest(), length);
    return `https://speerpunt.nl/${place}/${code}`;
  });

test('a telephone that looks at a QR code reads the address that was asked for', async () => {
  await fc.assert(
    fc.asyncProperty(addresses, async (address) => {
      expect(readQrCodes(`<p>${await drawQr(address)}</p>`)).toEqual([address]);
    }),
  );
});
