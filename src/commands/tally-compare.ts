// Most votes and equal shares, side by side: who gets a seat under each, and who is left with nothing.
import { type Comparison, compareWays, type Side } from '../analysis/approval/compare.ts';
import { explainChecks } from '../analysis/approval/explain.ts';
import type { Profile } from '../analysis/approval/profile.ts';
import type { Language } from '../analysis/approval/sentences.ts';
import type { ElectionFile } from './election.ts';
import { textTable } from './table.ts';

interface Compared {
  profile: Profile;
  election: ElectionFile;
  seats: number;
  language: Language;
}

const words = {
  nl: {
    title: (seats: number, voters: number) => `${seats} plekken, ${voters} stembiljetten`,
    votes: 'meeste stemmen',
    shares: 'eerlijk verdeeld',
    ways: [
      'Meeste stemmen: wat de meeste mensen kozen, komt eerst (regel av).',
      'Eerlijk verdeeld: iedereen heeft evenveel te besteden, en wie al iets kreeg heeft minder over (regel mes+seqphragmen).',
    ],
    header: ['plaats (vanaf 0)', 'stemmen', 'meeste stemmen', 'eerlijk verdeeld', 'voorstel'],
    legend: (filled: number, seats: number) =>
      `Onder elke manier staat als hoeveelste iets een plek kreeg.${filled > 0 ? ` Eerlijk verdeeld gaf zelf ${seats - filled} van de ${seats} weg; de rest is aangevuld.` : ''}`,
    same: 'Beide manieren kiezen hetzelfde.',
    differs: (only: string, other: string) => `Alleen met ${only}: ${other}.`,
    left: (way: string) => `Met ${way}:`,
  },
  en: {
    title: (seats: number, voters: number) => `${seats} seats, ${voters} ballots`,
    votes: 'most votes',
    shares: 'equal shares',
    ways: [
      'Most votes: what most people chose comes first (rule av).',
      'Equal shares: everyone has the same to spend, and whoever got something has less left (rule mes+seqphragmen).',
    ],
    header: ['place (from 0)', 'votes', 'most votes', 'equal shares', 'proposal'],
    legend: (filled: number, seats: number) =>
      `Below each way stands in which order the seats were given.${filled > 0 ? ` Equal shares gave ${seats - filled} of the ${seats} away by itself; the rest was filled.` : ''}`,
    same: 'Both ways choose the same.',
    differs: (only: string, other: string) => `Only with ${only}: ${other}.`,
    left: (way: string) => `With ${way}:`,
  },
} as const;

export function compareRules({ profile, election, seats, language }: Compared) {
  const compared = compareWays({ profile, seats });
  const { votes, shares, onlyVotes, onlyShares } = compared;
  return {
    json: {
      k: seats,
      voters: profile.voters,
      blank: profile.blank,
      rules: [votes, shares].map(({ outcome, checks }) => ({
        rule: outcome.rule,
        winners: outcome.winners,
        order: outcome.order,
        ids: outcome.winners.map((place) => election.ids[place]),
        unrepresented: checks.unrepresented,
        ejrPlus: checks.ejrPlus,
        worst: checks.worst,
      })),
      onlyMostVotes: onlyVotes,
      onlyEqualShares: onlyShares,
    },
    lines: () => lines({ profile, election, seats, language }, compared),
  };
}

function lines(
  { profile, election, seats, language }: Compared,
  { votes, shares, onlyVotes, onlyShares }: Comparison,
): string[] {
  const say = words[language];
  const chosen = [...new Set([...votes.outcome.winners, ...shares.outcome.winners])];
  chosen.sort((a, b) => (profile.approvals[b] as number) - (profile.approvals[a] as number) || a - b);
  const order = ({ outcome }: Side, place: number) => outcome.order.indexOf(place) + 1 || '';
  const rows = chosen.map((place) => [
    place,
    profile.approvals[place] as number,
    order(votes, place),
    order(shares, place),
    election.names[place] ?? '',
  ]);
  const names = (places: number[]) => places.map((place) => election.names[place] ?? place).join('; ');
  const told = { names: election.names, voters: profile.voters, language, ties: 'order' } as const;
  const differences = [
    [say.votes, onlyVotes],
    [say.shares, onlyShares],
  ] as const;
  return [
    say.title(seats, profile.voters),
    ...say.ways,
    '',
    textTable([say.header, ...rows]),
    say.legend(shares.outcome.fill?.length ?? 0, seats),
    '',
    ...(differences.every(([, places]) => places.length === 0)
      ? [say.same]
      : differences.map(([way, places]) => say.differs(way, names(places)))),
    '',
    `${say.left(say.votes)} ${explainChecks(votes.checks, told).gist.join(' ')}`,
    `${say.left(say.shares)} ${explainChecks(shares.checks, told).gist.join(' ')}`,
  ];
}
