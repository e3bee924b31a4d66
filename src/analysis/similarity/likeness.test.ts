import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAlike, Likenesses, type Text } from './likeness.ts';
import { partsOf, stemOf, wordsOf } from './words.ts';

const texts = [
  { id: 'a', words: 'De drempel bij de bibliotheek is te hoog voor mijn rolstoel.' },
  { id: 'b', words: 'Met een rolstoel kom ik niet over de drempels van de bibliotheek.' },
  { id: 'c', words: 'De brieven van de gemeente zijn moeilijk te lezen.' },
  { id: 'd', words: 'Ik begrijp een brief van de gemeente niet.' },
  { id: 'e', words: 'Er zou een rolstoelhelling moeten komen bij het zwembad.' },
  { id: 'f', words: 'Waar is de helling bij het station?' },
  { id: 'g', words: 'De bus rijdt niet meer op zondag.' },
];

test('what is about the same is found, with the words that show it', () => {
  const [first] = new Likenesses(texts).like('a');
  expect(first?.id).toBe('b');
  expect(first?.shared.toSorted()).toEqual(['bibliotheek', 'drempel', 'rolstoel']);
});

test('one and many, and the forms of a word, are the same word', () => {
  for (const [one, many] of [
    ['bus', 'bussen'],
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['helling', 'hellingen'],
    ['café', "café's"],
  ]) {
    expect(stemOf(one as string), many).toBe(stemOf(many as string));
  }
});

test('a compound is about its parts, where they are words here', () => {
  const known =
    (...words: string[]) =>
    (part: string) =>
      words.map(stemOf).includes(stemOf(part));
  expect(partsOf('rolstoelhelling', known('rolstoel', 'helling'))).toEqual(['rolstoel', 'helling']);
  expect(partsOf('gemeentebrief', known('gemeente', 'brief'))).toEqual(['gemeente', 'brief']);
  expect(partsOf('vervoersplan', known('vervoer', 'plan'))).toEqual(['vervoers', 'plan']);
  expect(partsOf('rolstoelhelling', known('rolstoel'))).toBeUndefined();
  expect(new Likenesses(texts).like('e', { least: 0.05 }).map(({ id }) => id)).toContain('f');
});

test.each([
  ['stadplein', 'stad', 'plein'],
  ['stadsplein', 'stad', 'plein'],
  ['boekenkast', 'boek', 'kast'],
  ['hartewens', 'hart', 'wens'],
  ['rozengeur', 'roze', 'geur'],
])('%s is about %s and %s', (compound, first, second) => {
  expect(partsOf(compound, (part) => part === first || part === second)).toEqual([first, second]);
});

test('parts are words of four letters or more, words of three count alone', () => {
  expect(partsOf('busplein', (part) => part === 'bus' || part === 'plein')).toBeUndefined();
  expect(partsOf('pleinbus', (part) => part === 'bus' || part === 'plein')).toBeUndefined();
  expect(wordsOf('De bus en de ov-kaart')).toEqual(['bus', 'ov-kaart']);
});

test('a rare word makes texts more alike than a common one, and is named first', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ id: `stoep${i}`, words: `stoep ${'abcdefghijkl'[i]}straat` }));
  const found = new Likenesses([
    { id: 'one', words: 'De stoep bij de vuilstort' },
    { id: 'both', words: 'Vuilstort op een stoep' },
    { id: 'rare', words: 'Vuilstort in de wijk' },
    { id: 'common', words: 'Stoep in de wijk' },
    ...many,
  ]).like('one', { least: 0, most: 20 });
  expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['both', 'rare']);
  expect(found[0]?.shared).toEqual(['vuilstort', 'stoep']);
  // By 'stoep' alone, which fourteen of sixteen have, nothing is looked for.
  expect(found).toHaveLength(2);
});

test('as much alike as was asked is enough, and of what is found so many as were asked are told', () => {
  const all = new Likenesses(texts);
  const [nearest] = all.like('a', { least: 0 });
  const likeness = nearest?.likeness as number;
  expect(all.like('a', { least: likeness }).map(({ id }) => id)).toEqual(['b']);
  expect(all.like('a', { least: likeness + 1e-6 })).toEqual([]);
  expect(all.like('a', { least: 0, most: 1 })).toHaveLength(1);
  expect(all.like('unknown')).toEqual([]);
});

test('letters without an end are no word', () => {
  expect(wordsOf(`drempel ${'xa'.repeat(2_500)} trap`)).toEqual(['drempel', 'trap']);
});

test('words without meaning of their own make nothing alike', () => {
  expect(wordsOf('Ik zou wel willen dat het er niet was.')).toEqual([]);
  expect(new Likenesses(texts).like('g')).toEqual([]);
});

test('likeness goes both ways, is 1 with the same words, and every pair is named once', () => {
  const same = new Likenesses([...texts, { id: 'a2', words: (texts[0] as { words: string }).words }]);
  expect(same.like('a')[0]).toMatchObject({ id: 'a2' });
  expect(same.like('a')[0]?.likeness).toBeCloseTo(1, 10);
  const likeness = (one: string, other: string) =>
    same.like(one, { least: 0 }).find(({ id }) => id === other)?.likeness;
  expect(likeness('a', 'b')).toBeCloseTo(likeness('b', 'a') as number, 12);
  const pairs = same.pairs().map(({ one, other }) => [one, other].toSorted().join());
  expect(new Set(pairs).size).toBe(pairs.length);
});

/** The definition, as slow as it is plain: stems weighed by how few texts have them, and the cosine of all pairs. */
function slowPairs(texts: readonly Text[], least: number): Map<string, number> {
  const stems = texts.map(({ words }) => new Set(wordsOf(words).map(stemOf)));
  const having = (stem: string) => stems.filter((own) => own.has(stem)).length;
  const weight = (stem: string) => Math.log(1 + texts.length / having(stem));
  const dot = (one: Set<string>, other: Set<string>) =>
    [...one].filter((stem) => other.has(stem)).reduce((sum, stem) => sum + weight(stem) ** 2, 0);
  const found = new Map<string, number>();
  for (const [a, one] of stems.entries()) {
    for (const [b, other] of stems.entries()) {
      if (b <= a || ![...one].some((stem) => other.has(stem) && having(stem) <= 10)) continue;
      const likeness = dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
      if (likeness >= least) found.set(`${texts[a]?.id} ${texts[b]?.id}`, likeness);
    }
  }
  return found;
}

test('what is found by rarer words is what a comparison of all with all finds', () => {
  const word = fc.constantFrom(
    ...['bus', 'stoep', 'trap', 'lift', 'brief', 'zwembad', 'school', 'kind', 'hulp', 'tolk'],
  );
  const text = fc.array(word, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 40 }), fc.double({ min: 0.1, max: 0.9 }), (all, least) => {
      const given = all.map((words, i) => ({ id: String(i), words: words.join(' ') }));
      const slow = slowPairs(given, least);
      const fast = new Likenesses(given).pairs(least);
      // A likeness that is the limit to the last digit may fall on either side.
      const near = (likeness: number) => Math.abs(likeness - least) < 1e-9;
      for (const { one, other, likeness } of fast) {
        expect(slow.get(`${one} ${other}`) ?? (near(likeness) ? likeness : undefined)).toBeCloseTo(likeness, 9);
      }
      const missed = [...slow].filter(([key]) => !fast.some(({ one, other }) => `${one} ${other}` === key));
      expect(missed.filter(([, likeness]) => !near(likeness))).toEqual([]);
    }),
  );
});

test('what is not there is like nothing', () => {
  expect(new Likenesses(texts).like('z')).toEqual([]);
  expect(new Likenesses([]).pairs()).toEqual([]);
});

test('of several texts is found what is like any of them, once, and none of themselves', () => {
  const found = findAlike({ texts, of: ['a', 'b', 'c'], least: 0.1 });
  expect(found[0]?.id).toBe('d');
  expect(found[0]?.shared.toSorted()).toEqual(['brief', 'gemeente']);
  const ids = found.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const asked of ['a', 'b', 'c']) expect(ids).not.toContain(asked);
  expect(findAlike({ texts, of: ['a', 'b', 'c'], least: 0.1, most: 1 })).toEqual(found.slice(0, 1));
});

test('where everybody speaks of the same, that is found too when it is asked for', () => {
  const many = Array.from({ length: 600 }, (_, place) => ({ id: `${place}`, words: 'De drempel' }));
  expect(findAlike({ texts: many, of: ['0'], most: 1_000 })).toHaveLength(599);
});
