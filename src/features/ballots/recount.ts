// What anyone can take away to count again: the papers as a Pabulib file, and the result beside it.
import { writePabulib } from '../../analysis/approval/pabulib-writer.ts';
import { dayOf } from '../../platform/clock.ts';
import { choose } from './tally.ts';
import type { Ballot, Choices, Option } from './types.ts';

export interface Counted {
  ballot: Ballot;
  /** In the order of the draw. */
  options: Option[];
  municipality: { name: string; slug: string };
}

/** The papers in lot order of the options and random order of the voters, without anything about them. */
export function papersFile({ ballot, options, municipality }: Counted, papers: readonly Choices[]): string {
  const day = (moment: Date | null) => (moment ? dayOf(moment) : '');
  return writePabulib({
    meta: [
      ['description', ballot.title],
      ['country', 'Netherlands'],
      ['unit', municipality.name],
      ['instance', ballot.slug],
      ['budget', ballot.seats],
      ['vote_type', 'approval'],
      ['rule', 'greedy'],
      ['date_begin', day(ballot.openedAt ?? ballot.closedAt)],
      ['date_end', day(ballot.closedAt)],
      ['min_length', 0],
      ['max_length', ballot.maxChoices],
      ['language', 'nl'],
      [
        'comment',
        '#1: Every project costs one of the seats in budget. #2: Projects stand in the order of the draw; of equal ones the first is chosen.',
      ],
    ],
    projects: options.map((option, index) => ({
      id: String(index + 1),
      name: option.title,
      votes: option.votes ?? 0,
      selected: option.chosen ?? false,
    })),
    ballots: papers.map((paper) => paper.map(String)),
  });
}

/** The table of the result page for a spreadsheet (RFC 4180): one line for each proposal, in the order of the paper. */
export function tableFile({ options }: Pick<Counted, 'options'>): string {
  const lines = options.map(({ place, number, title, votes, chosen }) =>
    [place ?? '', number, asField(title), votes ?? '', chosen ? 1 : 0].join(','),
  );
  return ['place,proposal,title,votes,chosen', ...lines, ''].join('\r\n');
}

/** In quotes; what a spreadsheet would take for a formula, also one that parts its fields otherwise, begins with an apostrophe. */
function asField(words: string): string {
  return `"${words.replace(/(^|[;,\t]\s*)(?=[=+\-@＝＋－＠])/g, "$1'").replaceAll('"', '""')}"`;
}

/** The result, to lay beside a count of one's own. The fields are explained in the README. */
export function resultFile({ ballot, options, municipality }: Counted, receipts: readonly string[]) {
  const votes = options.map((option) => option.votes ?? 0);
  const { chosen, tied } = choose(votes, ballot.seats);
  return {
    format: 'ballot-result-v1',
    municipality: municipality.slug,
    ballot: ballot.slug,
    title: ballot.title,
    origin: ballot.origin,
    rule: 'av',
    seats: ballot.seats,
    maxChoices: ballot.maxChoices,
    openedAt: ballot.openedAt,
    closedAt: ballot.closedAt,
    establishedAt: ballot.establishedAt,
    codes: ballot.codesMade,
    papers: ballot.paperCount,
    blanks: ballot.blankCount,
    draw: { seed: ballot.seed, fingerprint: ballot.seedFingerprint },
    options: options.map((option, index) => ({
      place: index + 1,
      id: String(index + 1),
      proposal: option.proposalId,
      title: option.title,
      votes: option.votes,
      chosen: option.chosen,
    })),
    winners: chosen.map((place) => place - 1).sort((a, b) => a - b),
    order: chosen.map((place) => place - 1),
    tied: tied.map((place) => place - 1),
    receipts,
  };
}
