import type { Round } from './outcome.ts';
import type { Profile } from './profile.ts';

/**
 * Approval voting: most approvals first.
 * @param taken candidates who have a seat already; the rounds are those of the seats after theirs.
 */
export function av({ candidates, approvals }: Profile, seats: number, taken: readonly number[] = []): Round[] {
  const elected = new Set(taken);
  const open = Array.from({ length: candidates }, (_, candidate) => candidate)
    .filter((candidate) => !elected.has(candidate))
    .sort((a, b) => approvals[b]! - approvals[a]! || a - b);
  return open.slice(0, seats - taken.length).map((pick, place) => {
    const value = approvals[pick]!;
    const rest = open.slice(place);
    const others = rest.findIndex((candidate) => approvals[candidate] !== value);
    return { pick, value: String(value), tied: others < 0 ? rest : rest.slice(0, others) };
  });
}
