// Where a priority came from, in words that everyone understands.
import type { Behind, Link, Told } from '../thread/index.ts';
import type { BallotFigures } from './types.ts';

export interface Thing {
  title: string;
  href?: string | undefined;
}

export type Origin =
  | {
      kind: 'chosen';
      of: Thing;
      proposal: Thing;
      ballot: Thing | undefined;
      votes: number | null;
      papers: number | null;
      elsewhere: boolean;
    }
  | { kind: 'added'; of: Thing; by: Thing; reason: string; drawnUp: boolean }
  | { kind: 'merged'; of: Thing; parts: Thing[]; reason: string }
  | { kind: 'rests'; of: Thing; on: Thing[] };

interface Known {
  behind: Behind;
  told: Map<string, Told>;
  figures: BallotFigures[];
  /** Nothing of this agenda was chosen by others (`isDrawnUp`). */
  drawnUp: boolean;
}

/** How a priority came to be, itself first, then what it was merged from. Empty where no public source says so. */
export function composeOrigins(id: string, of: Thing, known: Known): Origin[] {
  const links = known.behind.links.filter((link) => link.to === id);
  const thing = (from: string): Thing => {
    const about = known.told.get(from);
    return { title: about?.title ?? '', href: about?.href };
  };
  const merged = links.filter((link) => link.relation === 'merged_into');
  const rests = links.filter((link) => link.relation === 'led_to');
  const origins: Origin[] = [];
  for (const link of links) {
    if (link.relation === 'chosen_as') origins.push(chosen(link, of, { thing, figures: known.figures }));
    if (link.relation === 'added_by')
      origins.push({ kind: 'added', of, by: thing(link.from), reason: link.reason ?? '', drawnUp: known.drawnUp });
  }
  if (rests.length > 0) origins.push({ kind: 'rests', of, on: rests.map((link) => thing(link.from)) });
  if (merged.length > 0) {
    const parts = merged.map((link) => thing(link.from));
    origins.push({ kind: 'merged', of, parts, reason: merged[0]?.reason ?? '' });
  }
  return [...origins, ...merged.flatMap((link) => composeOrigins(link.from, thing(link.from), known))];
}

function chosen(
  link: Behind['links'][number],
  of: Thing,
  { thing, figures }: { thing: (id: string) => Thing; figures: BallotFigures[] },
): Origin {
  const row = figures.find(({ ballotId, proposalId }) => ballotId === link.decidedIn && proposalId === link.from);
  const ballot = row && { title: row.title, href: `/stemmingen/${row.slug}/uitslag` };
  return {
    kind: 'chosen',
    of,
    proposal: thing(link.from),
    ballot,
    votes: row?.votes ?? null,
    papers: row?.papers ?? null,
    elsewhere: row?.elsewhere ?? false,
  };
}

/** The same in short, by name and number, as an edition of the agenda keeps it. */
export interface Past {
  ballots: {
    slug: string;
    title: string;
    proposal?: string | undefined;
    votes: number | null;
    papers: number | null;
    elsewhere: boolean;
  }[];
  mergedFrom: string[];
  addedBy: { name: string; reason: string | null }[];
}

export function pastOf(
  links: Link[],
  { names, figures }: { names: Map<string, string>; figures: BallotFigures[] },
): Past {
  const past: Past = { ballots: [], mergedFrom: [], addedBy: [] };
  for (const { relation, from, reason, decidedIn } of links) {
    const name = names.get(from);
    const figure = figures.find(({ ballotId, proposalId }) => ballotId === decidedIn && proposalId === from);
    if (relation === 'chosen_as' && figure) {
      const { slug, title, proposal, votes, papers, elsewhere } = figure;
      past.ballots.push({ slug, title, proposal, votes, papers, elsewhere });
    }
    if (relation === 'merged_into' && name) past.mergedFrom.push(name);
    if (relation === 'added_by' && name) past.addedBy.push({ name, reason });
  }
  return past;
}

/**
 * Whether all priorities of an agenda were drawn up by those who put them there: nothing was added then to what others chose.
 * Where it is not known how some of them came about, that is not known either.
 */
export function isDrawnUp(priorities: readonly Pick<Past, 'ballots' | 'addedBy'>[]): boolean {
  return (
    priorities.length > 0 && priorities.every(({ ballots, addedBy }) => ballots.length === 0 && addedBy.length > 0)
  );
}
