import { expect, test } from 'vitest';
import { jargon } from './jargon.ts';
import { readability } from './readability.ts';
import { countSyllables } from './syllables.ts';
import { sentencesOf } from './text.ts';

test.each(
  Object.entries({
    huis: 1,
    mooie: 2,
    leeuw: 1,
    nieuwe: 2,
    eieren: 3,
    ideeën: 3,
    reünie: 3,
    bureau: 2,
    gemeente: 3,
    vrijwilliger: 4,
    toegankelijkheid: 5,
    rolstoel: 2,
    buurthuis: 2,
    zeeën: 2,
    café: 2,
    uur: 1,
    "auto's": 2,
    h: 1,
    groei: 1,
    mooi: 1,
    haai: 1,
    leeuwen: 2,
    nieuws: 1,
    cadeau: 2,
    blauw: 1,
    moeilijke: 3,
  }),
)('%s has %i syllables', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

test('sentences end at a mark, not at a short form or within a number or an address', () => {
  const text = 'Kijk op www.zonnedam.nl, bijv. bij nr. 3.5. Kom erbij! Lukt het niet? Bel dan.\nEen kop\nDe rest.';
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([
    'Kijk op www.zonnedam.nl, bijv. bij nr. 3.5.',
    'Kom erbij!',
    'Lukt het niet?',
    'Bel dan.',
    'Een kop',
    'De rest.',
  ]);
});

test.each(['bijv.', 'bv.', 'dhr.', 'enz.', 'evt.', 'incl.', 'o.a.', 'd.w.z.', 'm.b.t.', 't.a.v.', 'z.g.'])(
  '%s ends a sentence only where it is no short form',
  (short) => {
    expect(sentencesOf(`Zij willen ${short} Een bank.`)).toHaveLength(short === 'z.g.' ? 2 : 1);
  },
);

test('the indices are those of their formulas', () => {
  const found = readability('Ik loop. Jij fietst.');
  expect(found).toMatchObject({ sentences: 2, words: 4, wordsPerSentence: 2, syllablesPerWord: 1, band: null });
  expect(found?.fleschDouma).toBeCloseTo(206.835 - 0.93 * 2 - 77, 10);
  expect(found?.leesindexA).toBeCloseTo(195 - 4 - 200 / 3, 10);
});

test('a letter of the office is harder than a talk at the door', () => {
  const office =
    'Overeenkomstig de vigerende verordening is het college voornemens de subsidiebeschikking te bekrachtigen. '.repeat(
      12,
    );
  const door = 'De stoep is te hoog. Ik kom er niet op met mijn stoel. Kan er een schuin stuk komen? '.repeat(8);
  expect(readability(office)?.band).toBe('very-hard');
  expect(readability(door)?.band).toBe('easy');
});

/** A hundred words in ten sentences, with so many syllables: 206.835 - 9.3 - 0.77 for each. */
const hundredWords = (syllables: number) =>
  Array.from({ length: 100 }, (_, i) => {
    const more = syllables - 100;
    const word = i + 100 < more ? 'banana' : i < more ? 'mama' : 'de';
    return i % 10 === 9 ? `${word}.` : word;
  }).join(' ');

test.each([
  [152, 'easy', 80.495],
  [153, 'fairly-easy', 79.725],
  [165, 'fairly-easy', 70.485],
  [166, 'normal', 69.715],
  [178, 'normal', 60.475],
  [179, 'fairly-hard', 59.705],
  [191, 'fairly-hard', 50.465],
  [192, 'hard', 49.695],
  [217, 'hard', 30.445],
  [218, 'very-hard', 29.675],
])('a hundred words of %i syllables are %s', (syllables, band, index) => {
  const found = readability(hundredWords(syllables));
  expect(found).toMatchObject({ words: 100, sentences: 10, syllablesPerWord: syllables / 100, band });
  expect(found?.fleschDouma).toBeCloseTo(index, 9);
});

test('of ninety-nine words nothing is said', () => {
  expect(readability(hundredWords(150).replace('mama', ''))).toMatchObject({ words: 99, band: null });
});

test('hints name the sentence or the word, and what could stand there', () => {
  const hints = readability(
    'Er wordt morgen door het college besloten. Teneinde draagvlak te creëren komt er een inclusieverordening.',
  )?.hints;
  expect(hints).toContainEqual({
    kind: 'passive',
    sentence: 'Er wordt morgen door het college besloten.',
    words: 'wordt … besloten',
  });
  expect(hints).toContainEqual({ kind: 'jargon', word: 'teneinde', plainer: 'om' });
  expect(hints).toContainEqual({ kind: 'long-word', word: 'inclusieverordening', letters: 19 });
});

test('fifteen words are not too many, sixteen are', () => {
  const sentence = (words: number) => `${'Wij '.repeat(words - 1)}gaan.`;
  expect(readability(sentence(15))?.hints).toEqual([]);
  expect(readability(sentence(16))?.hints).toEqual([{ kind: 'long-sentence', sentence: sentence(16), words: 16 }]);
});

test('fourteen letters are not too many, fifteen are', () => {
  expect(readability('Wij gaan naar de gemeentewinkel.')?.hints).toEqual([]);
  expect(readability('Wij gaan naar de gemeentewinkels.')?.hints).toEqual([
    { kind: 'long-word', word: 'gemeentewinkels', letters: 15 },
  ]);
});

test.each(['gebouwd', 'besloten', 'veranderd', 'ontworpen', 'herhaald', 'erkend'])('wordt … %s is passive', (done) => {
  expect(readability(`De brug wordt ${done}.`)?.hints).toEqual([
    { kind: 'passive', sentence: `De brug wordt ${done}.`, words: `wordt … ${done}` },
  ]);
});

test('a sentence of more than fifteen words is long', () => {
  const sentence = `Wij gaan ${'heel '.repeat(14)}hard.`;
  expect(readability(sentence)?.hints).toEqual([{ kind: 'long-sentence', sentence, words: 17 }]);
});

test('a word of the list is found in its other forms, and not inside another word', () => {
  const words = (text: string) =>
    readability(text)?.hints.flatMap((hint) => (hint.kind === 'jargon' ? [hint.word] : []));
  expect(words('De doelgroepen en de stakeholders.')).toEqual(['doelgroepen', 'stakeholders']);
  expect(readability('De doelgroepen, stakeholders en actoren zijn generieke.')?.hints).toEqual([
    { kind: 'jargon', word: 'doelgroepen', plainer: 'de mensen voor wie het is' },
    { kind: 'jargon', word: 'stakeholders', plainer: 'wie ermee te maken heeft' },
    { kind: 'jargon', word: 'actoren', plainer: 'wie meedoet' },
    { kind: 'jargon', word: 'generieke', plainer: 'voor iedereen' },
  ]);
  expect(words('Het Indiense restaurant en de reedschap.')).toEqual([]);
});

test.each([
  ['integraal', 'een integrale aanpak'],
  ['inclusief', 'de inclusieve agenda'],
  ['adequaat', 'adequate hulp'],
  ['additioneel', 'additionele middelen'],
  ['implementeren', 'het is geïmplementeerd'],
  ['implementeren', 'wie implementeert dit'],
  ['realiseren', 'we realiseerden een helling'],
  ['borgen', 'dat wordt geborgd'],
  ['faciliteren', 'de gemeente faciliteert'],
  ['consulteren', 'de raad consulteerde inwoners'],
  ['waarborgen', 'de wet waarborgt het'],
  ['verstrekken', 'de gemeente verstrekte een tegemoetkoming'],
  ['doelgroep', 'voor alle doelgroepen'],
  ['creëren', 'dat creëert draagvlak'],
  ['vaststellen', 'de raad heeft het vastgesteld'],
  ['uitrollen', 'het is uitgerold'],
])('%s is found in: %s', (word, text) => {
  const plainer = readability(text)?.hints.flatMap((hint) => (hint.kind === 'jargon' ? [hint.plainer] : []));
  expect(plainer).toContain(word === 'borgen' ? jargon.geborgd : jargon[word]);
});

test('a sentence that stands in the line before as a part of another still ends', () => {
  const text = 'Hallo. Zie A.b. Zie A. En nu.';
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(['Hallo.', 'Zie A.b.', 'Zie A.', 'En nu.']);
});

test('every word of the list has a plainer one that is not on the list', () => {
  for (const [word, plainer] of Object.entries(jargon)) {
    expect(plainer.length, word).toBeGreaterThan(0);
    expect(Object.hasOwn(jargon, plainer), `${word}: ${plainer}`).toBe(false);
  }
});

test('a text without words has no readability', () => {
  expect(readability(' … 12 !')).toBeUndefined();
});
