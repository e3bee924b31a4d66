// The words of the count, in plain Dutch and English. What they say is decided in explain.ts.

export type Language = 'nl' | 'en';

export interface Group {
  people: number;
  /** What they share. */
  name: string;
  /** How many people are enough for so many seats. */
  enough: number;
  seats: number;
}

/** What decides between equal candidates: a draw that was held before the vote, or the order in which they stand in a file. */
export type TieBreaker = 'draw' | 'order';

export interface Sentences {
  list(names: string[]): string;
  quoted(name: string): string;
  chosen(place: number, name: string, people: number): string;
  weighs(place: number, name: string, weight: string): string;
  /** How much of a seat: all of it, one of so many parts, or a number of seats. */
  wholeSeat(): string;
  oneOf(parts: string): string;
  seats(number: string, many: boolean): string;
  /** @param part what each carries or pays at most, in one of the three ways above. */
  carries(place: number, name: string, part: string): string;
  costs(place: number, name: string, part: string): string;
  missedLeast(place: number, name: string, part: string): string;
  nobodyChose(place: number, name: string, by: TieBreaker): string;
  equal(names: string, name: string, by: TieBreaker): string;
  /** @param people so many have enough for one seat together. */
  budget(people: number): string;
  /** @param first no seat was given before. */
  leftFree(seats: number, first: boolean): string;
  filled(how: 'av' | 'seqphragmen'): string;
  moreMoney(seats: number, virtual: number): string;
  fewApproved(): string;
  leftWithNothing(people: number, all: number): string;
  everyoneGotSomething(): string;
  allBlank(): string;
  blank(people: number): string;
  demand(people: number, name: string): string;
  short(group: Group): string;
  noGroupShort(): string;
  together(people: number, name: string, got: number): string;
  notSearched(): string;
}

const whole = (number: number, language: Language) => new Intl.NumberFormat(language).format(number);
const people = (number: number) => (number === 1 ? '1 mens' : `${whole(number, 'nl')} mensen`);
const seats = (number: number) => (number === 1 ? '1 plek' : `${number} plekken`);
const chose = (number: number) => `${people(number)} ${number === 1 ? 'koos' : 'kozen'}`;

const dutch: Sentences = {
  wholeSeat: () => 'een hele plek',
  oneOf: (parts) => `1/${parts} van een plek`,
  seats: (number, many) => `${number} ${many ? 'plekken' : 'plek'}`,
  list: (names) => new Intl.ListFormat('nl').format(names),
  quoted: (name) => `‘${name}’`,
  chosen: (place, name, number) => `Plek ${place} is voor ${name}: ${chose(number)} dit.`,
  weighs: (place, name, weight) =>
    `Plek ${place} is voor ${name}. Wie nog niets kreeg, telt voor 1. Wie al iets kreeg, telt minder. Samen is dat ${weight}.`,
  carries: (place, name, part) =>
    `Plek ${place} is voor ${name}. De kiezers delen de last. Ieder draagt nu hooguit ${part}.`,
  costs: (place, name, part) =>
    `Plek ${place} is voor ${name}. De kiezers betalen samen. Dit kost ieder hooguit ${part}.`,
  missedLeast: (place, name, part) =>
    `Plek ${place} is voor ${name}. De kiezers hiervan komen het minst tekort: ieder hooguit ${part}.`,
  nobodyChose: (place, name, by) =>
    `Plek ${place} is voor ${name}. Niemand koos wat nog over was. De volgorde van ${by === 'draw' ? 'de loting' : 'de lijst'} beslist.`,
  equal: (names, name, by) =>
    by === 'draw'
      ? `${names} stonden gelijk. De loting van vooraf gaf de plek aan ${name}.`
      : `${names} stonden gelijk. Wie het eerst op de lijst staat, gaat voor: ${name}.`,
  budget: (number) => `Iedereen heeft evenveel te besteden. ${people(number)} samen kunnen 1 plek betalen.`,
  leftFree: (number, first) =>
    `${first ? 'Geen groep had genoeg voor een plek' : 'Daarna had geen groep genoeg over'}. Zo ${number === 1 ? 'bleef' : 'bleven'} ${seats(number)} vrij.`,
  filled: (how) =>
    how === 'av'
      ? 'Wat over was, ging naar wat de meeste mensen kozen.'
      : 'Wat over was, ging naar wie daarvoor het minst tekortkomt.',
  moreMoney: (number, virtual) => `Om ${seats(number)} te vullen, kregen de kiezers geld voor ${seats(virtual)}.`,
  fewApproved: () => 'Er zijn minder voorstellen gekozen dan er plekken zijn. Daarom tellen alleen de stemmen.',
  leftWithNothing: (number, all) =>
    number === 1
      ? `1 van de ${people(all)} kreeg niets van de eigen keuze.`
      : `${whole(number, 'nl')} van de ${people(all)} kregen niets van wat zij kozen.`,
  everyoneGotSomething: () => 'Iedereen die iets koos, kreeg er iets van.',
  allBlank: () => 'Niemand koos iets.',
  blank: (number) => `${people(number)} ${number === 1 ? 'stemde' : 'stemden'} blanco.`,
  demand: (number, name) => `Bij hen het meest gekozen: ${name} (${people(number)}).`,
  short: ({ people: number, name, enough, seats: worth }) =>
    `${people(number)} die ${name} ${number === 1 ? 'koos' : 'kozen'}, ${number === 1 ? 'kreeg' : 'kregen'} ${worth === 1 ? 'niets' : `minder dan ${seats(worth)}`}. ` +
    `Met ${people(enough)} is er recht op ${seats(worth)}.`,
  noGroupShort: () => 'Geen groep die groot genoeg is en samen iets wilde, kwam tekort.',
  together: (number, name, got) => `${chose(number)} ${name}. Samen kregen zij maar ${seats(got)}.`,
  notSearched: () => 'Of er zo een groep is, is niet uitgezocht. Dat zou te lang duren.',
};

const persons = (number: number) => (number === 1 ? '1 person' : `${whole(number, 'en')} people`);
const places = (number: number) => (number === 1 ? '1 seat' : `${number} seats`);

const english: Sentences = {
  wholeSeat: () => 'a whole seat',
  oneOf: (parts) => `1/${parts} of a seat`,
  seats: (number, many) => `${number} ${many ? 'seats' : 'of a seat'}`,
  list: (names) => new Intl.ListFormat('en').format(names),
  quoted: (name) => `“${name}”`,
  chosen: (place, name, number) => `Seat ${place} goes to ${name}: ${persons(number)} chose it.`,
  weighs: (place, name, weight) =>
    `Seat ${place} goes to ${name}. Whoever has nothing yet counts for 1. Whoever has something counts for less. Together that is ${weight}.`,
  carries: (place, name, part) =>
    `Seat ${place} goes to ${name}. Its voters share the load. Each now carries at most ${part}.`,
  costs: (place, name, part) =>
    `Seat ${place} goes to ${name}. Its voters pay together. It costs each at most ${part}.`,
  missedLeast: (place, name, part) =>
    `Seat ${place} goes to ${name}. Its voters have to add least: each at most ${part}.`,
  nobodyChose: (place, name, by) =>
    `Seat ${place} goes to ${name}. Nobody chose what was left. The order of the ${by === 'draw' ? 'draw' : 'list'} decides.`,
  equal: (names, name, by) =>
    by === 'draw'
      ? `${names} were equal. The draw that was held before gave the seat to ${name}.`
      : `${names} were equal. The first on the list comes first: ${name}.`,
  budget: (number) => `Everyone has the same to spend. ${persons(number)} together can pay for 1 seat.`,
  leftFree: (number, first) =>
    `${first ? 'No group had enough for a seat' : 'After that no group had enough left'}. So ${places(number)} stayed free.`,
  filled: (how) =>
    how === 'av' ? 'What was left went to what most people chose.' : 'What was left went to whoever had to add least.',
  moreMoney: (number, virtual) => `To fill ${places(number)}, voters were given money for ${places(virtual)}.`,
  fewApproved: () => 'Fewer proposals were chosen by anyone than there are seats. So the votes alone decide.',
  leftWithNothing: (number, all) => `${whole(number, 'en')} of ${persons(all)} got nothing of what they chose.`,
  everyoneGotSomething: () => 'Everyone who chose something got some of it.',
  allBlank: () => 'Nobody chose anything.',
  blank: (number) => `${persons(number)} handed in a blank ballot.`,
  demand: (number, name) => `Chosen most among them: ${name} (${persons(number)}).`,
  short: ({ people: number, name, enough, seats: worth }) =>
    `${persons(number)} who chose ${name} got ${worth === 1 ? 'nothing' : `fewer than ${places(worth)}`}. ` +
    `${persons(enough)} are enough for ${places(worth)}.`,
  noGroupShort: () => 'No group that is large enough and wanted something together came off short.',
  together: (number, name, got) => `${persons(number)} chose ${name}. Together they got only ${places(got)}.`,
  notSearched: () => 'Whether there is such a group was not searched: it would take too long.',
};

export const sentences: Record<Language, Sentences> = { nl: dutch, en: english };
