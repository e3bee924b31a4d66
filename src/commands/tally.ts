import { assess } from '../analysis/approval/checks.ts';
import { countInSteps } from '../analysis/approval/count.ts';
import { explainAssessment, explainOutcome } from '../analysis/approval/explain.ts';
import { type Outcome, type Rule, rules } from '../analysis/approval/outcome.ts';
import type { Profile } from '../analysis/approval/profile.ts';
import type { Language } from '../analysis/approval/sentences.ts';
import { type ElectionFile, readElection } from './election.ts';
import { explained } from './expected.ts';
import { print, printJson, timed, timingLine } from './print.ts';
import { withBar } from './progress.ts';
import { textTable } from './table.ts';
import { checkCommittee } from './tally-check.ts';
import { compareRules } from './tally-compare.ts';
import { oneFile, parseWords, UsageError, type Verb, wholeNumber } from './verb.ts';

export const tally: Verb = {
  help: `Usage: speerpunt tally FILE --seats K [--rule RULE] [--language nl|en] [--json] [--timing]
       speerpunt tally FILE --check 0,3,7 [--language nl|en] [--json] [--timing]

FILE is a Pabulib file (.pb; every project is one seat, costs are ignored) or approval-election-v1 JSON. Counting is exact; every
tie goes to the candidate that comes first in the file.

  --seats K       how many are elected
  --rule RULE     ${rules.join(', ')}; points for a file with points.
                  Without it most votes and equal shares are laid side by side
  --check A,B,…   no count: how well these candidates (places in the file, from 0) represent the voters
  --language      of the explanation (nl)
  --json          everything that was found, for programs
  --timing        how long the count took, without reading the file, and the most memory the program used

Examples
  speerpunt tally Netherlands_Amsterdam_166.pb --seats 5
  speerpunt tally uitslag.pb --seats 5 --rule mes+seqphragmen --json
  speerpunt tally uitslag.pb --check 0,3,7`,
  run: (words) => explained('tally', () => tallyFile(readAsked(words))),
};

interface Asked {
  file: string;
  rule: Rule | 'points' | undefined;
  seats: number | undefined;
  committee: number[] | undefined;
  language: Language;
  json: boolean;
  timing: boolean;
}

function readAsked(words: string[]): Asked {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const { values, positionals } = parseWords(words, {
    rule: text,
    seats: text,
    check: text,
    language: text,
    json: yes,
    timing: yes,
  });
  const file = oneFile(positionals);
  const { rule, language = 'nl' } = values;
  if (rule !== undefined && rule !== 'points' && !rules.some((known) => known === rule)) {
    throw new UsageError(`there is no rule '${rule}'`);
  }
  if (language !== 'nl' && language !== 'en') throw new UsageError('--language is nl or en');
  const committee = values.check?.split(',').map((place) => wholeNumber('--check', place.trim()));
  if (committee && (rule !== undefined || values.seats !== undefined)) {
    throw new UsageError('--check counts nothing: leave --rule and --seats out');
  }
  if (!committee && values.seats === undefined) throw new UsageError('--seats is missing');
  return {
    file,
    rule: rule as Asked['rule'],
    seats: values.seats === undefined ? undefined : wholeNumber('--seats', values.seats),
    committee,
    language,
    json: values.json ?? false,
    timing: values.timing ?? false,
  };
}

async function tallyFile(asked: Asked): Promise<void> {
  const election = await readElection(asked.file);
  if (election.tooLong) {
    process.stderr.write(
      `speerpunt tally: ${election.tooLong} ballots have more choices than max_length allows; they are counted as they are\n`,
    );
  }
  const started = performance.now();
  const found = work(asked, election);
  const timing = timed(started);
  if (asked.json) printJson({ ...found.json, ...(asked.timing ? timing : {}) });
  else print([...found.lines(), ...(asked.timing ? ['', timingLine(timing)] : [])].join('\n'));
}

interface Found {
  json: object;
  lines(): string[];
}

function work({ rule, seats = 0, committee, language }: Asked, election: ElectionFile): Found {
  if (committee && !election.profile) throw new UsageError('this file holds points: --check is for approvals');
  if (rule === 'points' || (!election.profile && election.points)) return byPoints(rule, seats, election);
  const profile = election.profile as Profile;
  const told = { names: election.names, voters: profile.voters, language, ties: 'order' } as const;
  if (committee) return checkCommittee(profile, committee, { ids: election.ids, told });
  if (!rule) return compareRules({ profile, election, seats, language });
  const outcome = withBar(`Counting by ${rule}`, countInSteps(profile, rule, seats));
  return {
    json: outcomeJson(outcome, election, profile),
    lines: () => [
      outcomeTable(outcome, election, { profile, language }),
      '',
      ...explainOutcome(outcome, told),
      ...(outcome.winners.length === seats
        ? ['', ...explainAssessment(assess(profile, outcome.winners), told).gist]
        : []),
    ],
  };
}

/** Sums of points, the highest first. Rules for approval would read more into them than was said. */
function byPoints(rule: Asked['rule'], seats: number, { points, ids, names }: ElectionFile): Found {
  if (!points) throw new UsageError('this file holds approvals, not points: choose another --rule');
  if (rule !== undefined && rule !== 'points') {
    throw new UsageError(`this file holds points, which '${rule}' cannot count: use --rule points`);
  }
  if (seats < 1 || seats > points.length) throw new UsageError(`--seats is a whole number from 1 to ${points.length}`);
  const order = points
    .map((_, place) => place)
    .sort((a, b) => (points[b] as number) - (points[a] as number) || a - b)
    .slice(0, seats);
  const winners = order.toSorted((a, b) => a - b);
  const support = Object.fromEntries(ids.map((id, place) => [id, points[place]]));
  return {
    json: { rule: 'points', k: seats, winners, order, ids: winners.map((place) => ids[place]), support },
    lines: () => [
      textTable([
        ['place', 'points', 'name'],
        ...order.map((place) => [place, points[place] as number, names[place] ?? '']),
      ]),
    ],
  };
}

/** The fields that others compare; `winners` and `order` are places in the file. */
function outcomeJson(outcome: Outcome, { ids }: ElectionFile, { voters, blank, approvals }: Profile): object {
  const { rule, seats, winners, order, rounds, fill, virtualSeats } = outcome;
  return {
    rule,
    k: seats,
    winners,
    order,
    ids: winners.map((place) => ids[place]),
    orderIds: order.map((place) => ids[place]),
    rounds,
    ...(fill ? { phase2Rounds: fill } : {}),
    ...(virtualSeats === undefined ? {} : { virtualSeats }),
    ...(virtualSeats !== undefined && virtualSeats > seats ? { finalRounds: rounds } : {}),
    voters,
    blank,
    support: Object.fromEntries(ids.map((id, place) => [id, approvals[place]])),
  };
}

const header = {
  nl: ['plek', 'plaats (vanaf 0)', 'id', 'stemmen', 'waarde', 'gelijk', 'naam'],
  en: ['seat', 'place (from 0)', 'id', 'approvals', 'value', 'tied', 'name'],
} as const;

function outcomeTable(
  { rounds, fill = [] }: Outcome,
  { ids, names }: ElectionFile,
  { profile: { approvals }, language }: { profile: Profile; language: Language },
): string {
  const rows = [...rounds, ...fill].map(({ pick, value, tied }, i): (string | number)[] => [
    i + 1,
    pick,
    ids[pick] ?? '',
    approvals[pick] as number,
    value ?? '-',
    tied.length > 1 ? tied.length : '',
    names[pick] ?? '',
  ]);
  return textTable([header[language], ...rows]);
}
