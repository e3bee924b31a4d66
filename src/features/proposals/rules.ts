/** A text that stands with each of several proposals, as a placeholder does: it is said once, and not with each of them. */
export function sharedAbout(proposals: readonly { about: string | null }[]): string | undefined {
  const [first] = proposals;
  const same = proposals.length > 1 && proposals.every(({ about }) => about === first?.about);
  return same ? (first?.about ?? undefined) : undefined;
}
