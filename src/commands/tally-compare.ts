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
    header: ['plaats', 'stemmen', 'meeste stemmen', 'eerlijk verdeeld', 'voorstel'],
    same: 'Beide manieren kiezen hetzelfde.',
    differs: (only: string, other: string) => `Alleen met ${only}: ${other}.`,
    left: (way: string) => `Met ${way}:`,
  },
  en: {
    title: (seats: number, voters: number) => `${seats} seats, ${voters} ballots`,
    votes: 'most votes',
    shares: 'equal shares',
    header: ['place', 'votes', 'most votes', 'equal shares', 'proposal'],
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
  const mark = ({ outcome }: Side, place: number) => (outcome.winners.includes(place) ? 'x' : '');
  const rows = chosen.map((place) => [
    place,
    profile.approvals[place] as number,
    mark(votes, place),
    mark(shares, place),
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
    '',
    textTable([say.header, ...rows]),
    '',
    ...(differences.every(([, places]) => places.length === 0)
      ? [say.same]
      : differences.map(([way, places]) => say.differs(way, names(places)))),
    '',
    `${say.left(say.votes)} ${explainChecks(votes.checks, told).unrepresented.join(' ')}`,
    `${say.left(say.shares)} ${explainChecks(shares.checks, told).unrepresented.join(' ')}`,
  ];
}
