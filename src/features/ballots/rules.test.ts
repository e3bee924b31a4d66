import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSecrets } from '../../platform/secrets.ts';
import { codeAt, makeBallotKey, paperKeyOf, receiptOf, sealKey, unsealKey } from './keys.ts';
import { drawOrder, fingerprintOf, makeSeed } from './lots.ts';
import {
  checkChoices,
  checkDraw,
  isPastClosing,
  papersObstacle,
  resultObstacle,
  sheetOf,
  stageOf,
  votingOf,
} from './rules.ts';

const paper = { maxChoices: 2, optionCount: 4 };

test.each([
  ['two different ones', [3, 1], { kind: 'fine', choices: [1, 3] }],
  ['the same one twice', [2, 2], { kind: 'fine', choices: [2] }],
  ['nothing: a blank vote', [], { kind: 'fine', choices: [] }],
  ['one too many', [1, 2, 3], { kind: 'too-many', over: 1 }],
  ['all of them', [1, 2, 3, 4], { kind: 'too-many', over: 2 }],
  ['something that is not on the paper', [5], { kind: 'unknown' }],
  ['place nought', [0], { kind: 'unknown' }],
  ['half a proposal', [1.5], { kind: 'unknown' }],
  ['words', [Number.NaN], { kind: 'unknown' }],
])('somebody ticks %s', (_what, ticked, verdict) => {
  expect(checkChoices(ticked, paper)).toEqual(verdict);
});

test.each([
  ['one proposal is no choice', { seats: 1, maxChoices: 1, optionCount: 1 }, 'too-few-options'],
  ['all would be chosen', { seats: 3, maxChoices: 1, optionCount: 3 }, 'too-many-seats'],
  ['one may tick more than there is', { seats: 1, maxChoices: 4, optionCount: 3 }, 'too-many-choices'],
  ['there is something to choose', { seats: 1, maxChoices: 3, optionCount: 3 }, undefined],
])('before the draw: %s', (_what, plan, obstacle) => {
  expect(checkDraw(plan)).toBe(obstacle);
});

test('a ballot that was drawn and not opened stands ready', () => {
  expect(stageOf({ state: 'draft', drawnAt: null })).toBe('draft');
  expect(stageOf({ state: 'draft', drawnAt: new Date() })).toBe('drawn');
  expect(stageOf({ state: 'open', drawnAt: new Date() })).toBe('open');
});

test('a code lets in only while the ballot is open', () => {
  expect(votingOf({ state: 'draft' })).toBe('not-yet');
  expect(votingOf({ state: 'open' })).toBe('open');
  for (const state of ['closed', 'counted', 'established'] as const) expect(votingOf({ state })).toBe('over');
});

test('papers are for everyone only when the result stands and there are enough of them', () => {
  const enough = { state: 'established', paperCount: 20, origin: 'held' } as const;
  expect(papersObstacle(enough)).toBeUndefined();
  expect(papersObstacle({ ...enough, paperCount: 19 })).toBe('too-few');
  expect(resultObstacle({ ...enough, origin: 'held' })).toBeUndefined();
  for (const obstacle of [papersObstacle, resultObstacle]) {
    expect(obstacle({ ...enough, state: 'counted' })).toBe('not-established');
    expect(obstacle({ ...enough, state: 'withdrawn' })).toBe('withdrawn');
    expect(obstacle({ ...enough, origin: 'reconstructed', paperCount: null })).toBe('not-known');
  }
});

test('the announced closing time asks for somebody to close; it turns nobody away', () => {
  const closesAt = new Date('2027-03-27T19:00:00Z');
  expect(isPastClosing({ state: 'open', closesAt }, new Date('2027-03-27T19:00:00Z'))).toBe(true);
  expect(isPastClosing({ state: 'open', closesAt }, new Date('2027-03-27T18:59:59Z'))).toBe(false);
  expect(isPastClosing({ state: 'counted', closesAt }, new Date('2028-01-01T00:00:00Z'))).toBe(false);
});

test('anyone can redo the draw with the seed and two ordinary functions', () => {
  const seed = makeSeed();
  const ids = ['a', 'b', 'c', 'd', 'e'];
  expect(fingerprintOf(seed)).toBe(createHash('sha256').update(seed).digest('hex'));
  const lot = (id: string) => createHmac('sha256', seed).update(id).digest('hex');
  expect(drawOrder(seed, ids)).toEqual([...ids].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)));
});

test('the draw does not depend on how the proposals were entered, nor on which others there are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 12 }), fc.string(), (ids, seed) => {
      const order = drawOrder(seed, ids);
      expect(drawOrder(seed, [...ids].reverse())).toEqual(order);
      expect(drawOrder(seed, ids.slice(1))).toEqual(order.filter((id) => id !== ids[0]));
    }),
  );
});

test('every place is about as likely for every proposal', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const first = new Map(ids.map((id) => [id, 0]));
  for (let turn = 0; turn < 4000; turn += 1) {
    const winner = drawOrder(`seed ${turn}`, ids)[0] as string;
    first.set(winner, (first.get(winner) as number) + 1);
  }
  // 1000 expected, standard deviation 27: six of them on both sides.
  for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(165);
});

test('codes of one ballot differ from one another and from those of another ballot', () => {
  const [one, other] = [makeBallotKey(), makeBallotKey()];
  const codes = Array.from({ length: 2000 }, (_, index) => codeAt(one, index + 1));
  const others = Array.from({ length: 2000 }, (_, index) => codeAt(other, index + 1));
  expect(new Set([...codes, ...others]).size).toBe(4000);
  expect(codeAt(one, 7)).toBe(codes[6]);
});

test('a key that was sealed for one ballot opens no other', () => {
  const secrets = makeSecrets('a secret for tests only');
  const key = makeBallotKey();
  const sealed = sealKey(secrets, 'one', key);
  expect(unsealKey(secrets, 'one', sealed)).toEqual(key);
  expect(() => unsealKey(secrets, 'two', sealed)).toThrow();
});

test('the same code has the same receipt for each of its votes, and no other code has it', () => {
  const key = makeBallotKey();
  const receipt = (code: string) => receiptOf(key, paperKeyOf(key, code));
  expect(receipt('7F3KQ9TX2M')).toBe(receipt('7F3KQ9TX2M'));
  expect(receipt('7F3KQ9TX2M')).not.toBe(receipt('7F3KQ9TX2N'));
});

test.each([
  ['the first sheet', 1, { number: 1, pages: 3, from: 1, to: 100 }],
  ['the last one, which is not full', 3, { number: 3, pages: 3, from: 201, to: 250 }],
  ['one beyond the last', 9, { number: 3, pages: 3, from: 201, to: 250 }],
  ['none that there can be', -2, { number: 1, pages: 3, from: 1, to: 100 }],
  ['something that is no number', Number.NaN, { number: 1, pages: 3, from: 1, to: 100 }],
])('of 250 codes somebody prints %s', (_what, asked, sheet) => {
  expect(sheetOf(asked, 250)).toEqual(sheet);
  expect(sheetOf(asked, 0)).toEqual({ number: 1, pages: 1, from: 1, to: 0 });
});
