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

test('a sentence of more than fifteen words is long', () => {
  const sentence = `Wij gaan ${'heel '.repeat(14)}hard.`;
  expect(readability(sentence)?.hints).toEqual([{ kind: 'long-sentence', sentence, words: 17 }]);
});

test('a word of the list is found in its other forms, and not inside another word', () => {
  const words = (text: string) =>
    readability(text)?.hints.flatMap((hint) => (hint.kind === 'jargon' ? [hint.word] : []));
  expect(words('De doelgroepen en de stakeholders.')).toEqual(['doelgroepen', 'stakeholders']);
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
