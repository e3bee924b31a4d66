// Dutch text to the stems that carry its meaning, each with the word it was, so that a likeness can be explained.
import { stemmer } from '@orama/stemmers/dutch';

/** Words that say how a sentence goes, not what it is about. Own list. */
const empty = new Set(
  `aan af al alle alleen allemaal als altijd andere ben bent bij bijvoorbeeld binnen blijf blijft boven daar daarom dan dat de den
  deze die dit doe doen doet door dus echt een eens en er erg even gaan gaat geen geweest gewoon goed haar had hadden heb hebben heel heeft hem
  hen het hier hij hoe hun iemand iets ik in is ja je jij jou jullie kan kon konden krijg krijgen krijgt kunnen kunt laat maar mag me
  meer men met mij mijn moest moet moeten na naar net niemand niet niets nog nooit nu of om omdat ook onder ons onze op over soms steeds te
  tegen terug toch toen tot u uit uw vaak van vanaf veel voor want waar waarom wanneer waren was wat we weer wel werd wie wij wil willen wilt
  word worden wordt zal ze zei zelf zich zie zien ziet zij zijn zo zonder zou zouden zoals`.split(/\s+/),
);

const shortest = 3;

/** Words of a text in the order in which they stand: lower case, without what is empty. */
export function wordsOf(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}[\p{L}\p{M}'’-]*\p{L}|\p{L}/gu) ?? [];
  return found.filter((word) => word.length >= shortest && !empty.has(word));
}

/** Letters of a word without marks on them, and its stem after the algorithm of M. Porter for Dutch (Snowball). */
export function stemOf(word: string): string {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '');
  const stem = stemmer(letters.replace(/['’]s$/, ''));
  // What a plural does to the last letter: 'bussen' and 'bus', 'brieven' and 'brief', 'huizen' and 'huis'.
  return stem
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

/** What stands between the parts of a compound: nothing, or a letter or two. */
const binders = ['', 's', 'en', 'e', 'n'];
const shortestPart = 4;

/**
 * The parts of a compound, when both occur as words elsewhere: 'rolstoelhelling' is about a 'rolstoel' and a 'helling'.
 * @param isWord whether a part occurs as a word elsewhere.
 */
export function partsOf(word: string, isWord: (part: string) => boolean): [string, string] | undefined {
  for (let end = word.length - shortestPart; end >= shortestPart; end -= 1) {
    const first = word.slice(0, end);
    if (!isWord(first)) continue;
    for (const binder of binders) {
      const second = word.slice(end + binder.length);
      if (word.startsWith(binder, end) && second.length >= shortestPart && isWord(second)) return [first, second];
    }
  }
  return undefined;
}
