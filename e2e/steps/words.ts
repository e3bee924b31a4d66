// The words of the pages, in the language in which the symposium is held, and those of the people who come to it.
import { dayOf } from '../../src/platform/clock.ts';
import { wordsFor } from '../../src/platform/i18n/words.ts';

export const { t } = wordsFor('nl');

export function today(): string {
  return dayOf(new Date());
}

export const stories = {
  kerb: 'De stoep bij de bushalte is te hoog voor mijn scootmobiel.',
  shelter: 'Bij de bushalte staat een bankje, maar ik kom met mijn scootmobiel de stoep niet op.',
  stop: 'Ik rijd om, want de stoep bij de bushalte is voor mijn scootmobiel te hoog.',
  doorstep: 'Bij het buurthuis ligt een drempel. Mijn man kan er niet naar binnen.',
  letters: 'De brieven van de gemeente snap ik niet.',
  forms: 'Op de website staan alleen formulieren, en niemand legt ze uit.',
};

export const proposals = {
  inside: 'Overal naar binnen kunnen',
  pavements: 'Stoepen zonder hoge rand',
  language: 'Gewone taal',
  everywhere: 'Iedereen kan overal komen',
  plainLetters: 'Brieven die iedereen snapt',
  help: 'Hulp bij formulieren',
};

export const priorities = {
  example: 'De gemeente geeft zelf het voorbeeld',
  clear: 'Een gemeente die duidelijk is',
};

export const actions = {
  bus: 'Alle bushaltes zonder hoge rand',
  letters: 'Alle brieven herschrijven met een panel van lezers',
};
