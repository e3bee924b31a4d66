// Dutch text to the stems that carry its meaning, each with the word it was, so that a likeness can be explained.
import { stemmer } from '@orama/stemmers/dutch';

/** Words that say how a sentence goes, not what it is about. Own list. */
const empty = new Set(
  `aan acht af al alle alleen allemaal alles als altijd andere anders beetje ben bent best beter bij bijvoorbeeld binnen blij blijf
  blijft boven daar daarmee daarna daarom dacht dag dagen dan dat de den denk denken denkt deze dichtbij die dingen dit doe doen doet
  door drie dus echt een eens eerst eerste eigen eigenlijk elk elkaar elke en er erg ergens even gaan gaat geef geeft geen gegeven
  genoeg geven gevraagd geweest gewoon gezegd ging gingen goed graag haar had hadden half heb hebben heeft heel hele helemaal hem hen
  het hier hij hoe hoeft hoeven hoor horen hun ieder iedereen iemand iets ik in is ja jaar jaren je jij jou jullie kan keer kom komen
  komt kon konden krijg krijgen krijgt kunnen kunt kwam kwamen laat lag later liever lig liggen ligt maak maakt maakte maand maar mag
  maken manier me meer men mens mensen met mij mijn minder misschien moest moet moeten mooi na naar natuurlijk negen nergens net
  niemand niet niets nieuw nieuwe nodig nog nooit nu of om omdat onder ons onze ook op over overal paar pas plaats plek precies samen
  sinds soms sta staan staat steeds stond stonden te tegen terug terwijl tien tijd toch toen tot tussen twee u uit uur uw vaak van
  vanaf veel vier vijf vind vinden vindt vond voor vooral vraag vraagt vragen vroeg vroeger waar waarom wanneer want waren was wat we
  week weer weet weg wel welke werd werkt weten wie wij wil willen wilt wist word worden wordt zal zat ze zeg zeggen zegt zei zeiden
  zelf zes zet zetten zeven zich zie zien ziet zij zijn zit zitten zo zoals zodat zoiets zomaar zonder zou zouden zoveel`.split(
    /\s+/,
  ),
);

const shortest = 3;
/** What is longer is no word: looking for its parts would take as long as all others together. */
const longest = 60;

/** Words of a text in the order in which they stand: lower case, without what is empty. */
export function wordsOf(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}[\p{L}\p{M}'’-]*\p{L}|\p{L}/gu) ?? [];
  return found.filter((word) => word.length >= shortest && word.length <= longest && !empty.has(word));
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
