import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { codingFor, encode } from './coding.ts';

test.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip; q=0', 'identity'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['identity', 'identity'],
  ['brotli, xgzip', 'identity'],
  ['br;q=much', 'identity'],
])('whoever reads %s gets %s', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding);
});

test('what was compressed is what it was', async () => {
  const body = Buffer.from('De deur is te zwaar. '.repeat(100));
  expect(brotliDecompressSync(await encode(body, 'br'))).toEqual(body);
  expect(gunzipSync(await encode(body, 'gzip'))).toEqual(body);
  expect(await encode(body, 'identity')).toEqual(body);
});
