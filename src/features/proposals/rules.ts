import type { Likeness } from '../../analysis/similarity/likeness.ts';
import type { AlikeProposal } from './types.ts';

/** A text that stands with each of several proposals, as a placeholder does: it is said once, and not with each of them. */
export function sharedAbout(proposals: readonly { about: string | null }[]): string | undefined {
  const [first] = proposals;
  const same = proposals.length > 1 && proposals.every(({ about }) => about === first?.about);
  return same ? (first?.about ?? undefined) : undefined;
}

/** One word in common is chance more often than two are. */
const leastByWords = { one: 0.25, more: 0.15 } as const;
export const leastAlike = leastByWords.more;

/** Whether two texts have enough in common to be laid beside each other. */
export function isAlike({ likeness, shared }: Pick<Likeness, 'likeness' | 'shared'>): boolean {
  return likeness >= (shared.length === 1 ? leastByWords.one : leastByWords.more);
}

const alikeProposals = 5;

/**
 * Of what is like a signal, the most like first: which proposals it leads to. One is like it by its own words, or by those of a voice
 * behind it; of both the one that is most like it counts.
 * @param behind each proposal with its own id and those of its voices.
 */
export function proposalsAlike(
  found: readonly Likeness[],
  behind: ReadonlyMap<string, readonly string[]>,
): AlikeProposal[] {
  const alike = [...behind].flatMap(([id, parts]): AlikeProposal[] => {
    const by = found.find((one) => parts.includes(one.id));
    if (!by) return [];
    const { likeness, shared } = by;
    return [{ id, likeness, shared, ...(by.id === id ? {} : { voiceId: by.id }) }];
  });
  return alike.sort((one, other) => other.likeness - one.likeness).slice(0, alikeProposals);
}
