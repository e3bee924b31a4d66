// What happened in a count, and who came off short, in sentences that are made from the numbers alone.
import type { Assessment, Checks } from './checks.ts';
import { readFraction, toDouble } from './fraction.ts';
import type { Outcome, Round } from './outcome.ts';
import { type Language, type Sentences, sentences, type TieBreaker } from './sentences.ts';

export interface Told {
  /** What each candidate is called, in order of index. */
  names: readonly string[];
  /** All voters, blank ballots too. */
  voters: number;
  /** Nothing is told of a smaller group among those who are left with nothing: it would speak of persons. */
  leastGroup?: number;
  language: Language;
  /** What decides between equal ones: a draw before the vote, unless something else is said. */
  ties?: TieBreaker;
}

/** By what a seat was given: the three rules, equal shares, and what fills up after those. */
type Kind = 'av' | 'seqpav' | 'seqphragmen' | 'mes' | 'left';

/** A sentence or more for each round, in order, and for what lies between them. */
export function explainOutcome(outcome: Outcome, told: Told): string[] {
  const say = sentences[told.language];
  const { seats, rounds, fill = [], virtualSeats } = outcome;
  const kind = mainKind(outcome);
  const lines = rounds.map((round, i) => sayRound({ round, place: i + 1, kind }, told));
  if (outcome.rule === 'mes+increment' && virtualSeats === undefined) lines.unshift(say.fewApproved());
  if (virtualSeats !== undefined && virtualSeats > seats) lines.unshift(say.moreMoney(seats, virtualSeats));
  if (kind === 'mes' && rounds.length < seats) lines.push(say.leftFree(seats - rounds.length, rounds.length === 0));
  if (kind === 'mes') lines.unshift(say.budget(Math.ceil(told.voters / (virtualSeats ?? seats))));
  if (fill.length === 0) return lines;
  const byVotes = outcome.rule === 'mes+av';
  lines.push(say.filled(byVotes ? 'av' : 'seqphragmen'));
  return lines.concat(
    fill.map((round, i) => sayRound({ round, place: rounds.length + i + 1, kind: byVotes ? 'av' : 'left' }, told)),
  );
}

function mainKind({ rule, virtualSeats }: Outcome): Kind {
  if (rule === 'av' || rule === 'seqpav' || rule === 'seqphragmen') return rule;
  return rule === 'mes+increment' && virtualSeats === undefined ? 'av' : 'mes';
}

interface Given {
  round: Round;
  place: number;
  kind: Kind;
}

function sayRound(given: Given, told: Told): string {
  const say = sentences[told.language];
  const { pick, tied, value } = given.round;
  const name = nameOf(told, pick);
  if (value === null) return say.nobodyChose(given.place, name, told.ties ?? 'draw');
  const said = sayValue(say, { ...given, name, value: toDouble(readFraction(value)) }, told.language);
  if (tied.length < 2) return said;
  const names = say.list(tied.map((other) => nameOf(told, other)));
  return `${said} ${say.equal(names, name, told.ties ?? 'draw')}`;
}

function sayValue(
  say: Sentences,
  { kind, place, name, value }: Given & { name: string; value: number },
  language: Language,
): string {
  const written = (number: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(number);
  switch (kind) {
    case 'av':
      return say.chosen(place, name, value);
    case 'seqpav':
      return say.weighs(place, name, written(value, 2));
    case 'seqphragmen':
      return say.carries(place, name, sayPart(say, value, written));
    case 'mes':
      return say.costs(place, name, sayPart(say, value, written));
    case 'left':
      return say.missedLeast(place, name, sayPart(say, value, written));
  }
}

/** 0.00746 of a seat is easier to grasp as 1/134, and 0.4 as it is. */
function sayPart(say: Sentences, value: number, written: (number: number, digits: number) => string): string {
  // 'At most': never less than it is.
  const parts = Math.floor(1 / value + 1e-9);
  if (value === 1) return say.wholeSeat();
  const isOneOf = value < 0.1 || Math.abs(parts * value - 1) < 1e-9;
  return isOneOf ? say.oneOf(written(parts, 0)) : say.seats(written(Math.ceil(value * 100 - 1e-9) / 100, 2), value > 1);
}

function nameOf({ names, language }: Told, candidate: number): string {
  return sentences[language].quoted(names[candidate] ?? String(candidate));
}

export interface ExplainedAssessment {
  /** The gist: how many are left with nothing, the group that came off shortest or the largest demand, blank ballots. */
  gist: string[];
  /** Who is left with nothing. */
  unrepresented: string[];
  /** Of each axiom what its check found. */
  jr: string[];
  ejrPlus: string[];
}

/** What can be said without a search, in a sentence or more for each part. */
export function explainAssessment(checks: Assessment, told: Told): ExplainedAssessment {
  const sayShort = shortSayer(checks, told);
  const { nothing, demand, blank } = sayUnrepresented(checks, told);
  const { worst, ejrPlus } = checks;
  const isLarge = (people: number) => people >= (told.leastGroup ?? 1);
  const shortest = worst && isLarge(worst.group) ? [sayShort(worst.group, [worst.candidate], worst.ell)] : [];
  return {
    gist: [...nothing, ...(ejrPlus ? demand : shortest), ...blank],
    unrepresented: [...nothing, ...demand, ...blank],
    jr: orNobody(
      checks.jrViolations.map(([candidate, group]) => sayShort(group, [candidate], 1)),
      told,
    ),
    ejrPlus: orNobody(
      checks.ejrPlusViolations.map(([candidate, ell, group]) => sayShort(group, [candidate], ell)),
      told,
    ),
  };
}

export interface Explained extends ExplainedAssessment {
  ejr: string[];
  pjr: string[];
  pjrPlus: string[];
}

/** A sentence or more for every check. */
export function explainChecks(checks: Checks, told: Told): Explained {
  const say = sentences[told.language];
  const sayShort = shortSayer(checks, told);
  const cohesive = (holds: boolean | null, witness: Checks['ejrWitness']) => {
    if (holds === null) return [say.notSearched()];
    return orNobody(witness ? [sayShort(witness.group, witness.candidates, witness.ell)] : [], told);
  };
  const witness = checks.pjrPlusWitness;
  return {
    ...explainAssessment(checks, told),
    ejr: cohesive(checks.ejr, checks.ejrWitness),
    pjr: cohesive(checks.pjr, checks.pjrWitness),
    pjrPlus: orNobody(
      witness ? [say.together(witness.group, nameOf(told, witness.candidate), witness.within.length)] : [],
      told,
    ),
  };
}

/** Says of a group that shares these candidates to how many seats it has a right, and that it did not get them. */
function shortSayer({ committee }: Assessment, told: Told) {
  const say = sentences[told.language];
  return (people: number, candidates: readonly number[], ell: number) =>
    say.short({
      people,
      name: say.list(candidates.map((candidate) => nameOf(told, candidate))),
      enough: Math.ceil((ell * told.voters) / committee.length),
      seats: ell,
    });
}

function orNobody(lines: string[], { language }: Told): string[] {
  return lines.length > 0 ? lines : [sentences[language].noGroupShort()];
}

function sayUnrepresented({ unrepresented: { uncovered, blank, greedyBlocs } }: Assessment, told: Told) {
  const say = sentences[told.language];
  const [largest] = greedyBlocs;
  const isTold = largest && largest[1] >= (told.leastGroup ?? 1);
  return {
    nothing: [sayNothing(say, { uncovered, blank }, told)],
    demand: isTold ? [say.demand(largest[1], nameOf(told, largest[0]))] : [],
    blank: blank > 0 ? [say.blank(blank)] : [],
  };
}

function sayNothing(
  say: Sentences,
  { uncovered, blank }: { uncovered: number; blank: number },
  { voters }: Told,
): string {
  if (blank === voters) return say.allBlank();
  return uncovered > 0 ? say.leftWithNothing(uncovered, voters) : say.everyoneGotSomething();
}
