import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSecrets } from './secrets.ts';

const secrets = makeSecrets('a secret for tests only');
const value = Buffer.from('the key of a ballot');

test('what was sealed is read back with the same purpose and context', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, context) => {
      const sealed = secrets.seal('ballot-key', Buffer.from(bytes), context);
      expect(secrets.unseal('ballot-key', sealed, context)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('a sealed value cannot be moved to another row, purpose or installation', () => {
  const sealed = secrets.seal('ballot-key', value, 'ballot one');
  expect(() => secrets.unseal('ballot-key', sealed, 'ballot two')).toThrow();
  expect(() => secrets.unseal('join-code', sealed, 'ballot one')).toThrow();
  expect(() => makeSecrets('another secret entirely').unseal('ballot-key', sealed, 'ballot one')).toThrow();
});

test('a sealed value in which one bit was changed is refused, wherever the bit is', () => {
  const sealed = secrets.seal('ballot-key', value, 'ballot');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    expect(() => secrets.unseal('ballot-key', changed, 'ballot')).toThrow();
  }
  expect(() => secrets.unseal('ballot-key', Buffer.alloc(0), 'ballot')).toThrow();
});

test('the same value sealed twice looks different', () => {
  expect(secrets.seal('ballot-key', value, 'ballot')).not.toEqual(secrets.seal('ballot-key', value, 'ballot'));
});

test('a hash says nothing in another place: each purpose and each installation has its own', () => {
  const hash = secrets.hmac('directory', '7F3KQ9TX2M');
  expect(hash).toHaveLength(32);
  expect(secrets.hmac('directory', '7F3KQ9TX2M')).toEqual(hash);
  expect(secrets.hmac('receipt-code', '7F3KQ9TX2M')).not.toEqual(hash);
  expect(makeSecrets('another secret entirely').hmac('directory', '7F3KQ9TX2M')).not.toEqual(hash);
});
