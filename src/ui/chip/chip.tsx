import type { ComponentChildren } from 'preact';

export type ChipState = 'done' | 'busy' | 'late' | 'undecided' | 'stopped' | 'planned' | 'draft';

/** How something stands: a sign, the word and a tint together, never the tint alone. */
export function Chip({ state, children }: { state: ChipState; children: ComponentChildren }) {
  return (
    <span class={`sp-chip sp-chip--${state}`}>
      <span aria-hidden="true">{signs[state]}</span> {children}
    </span>
  );
}

const signs: Record<ChipState, string> = {
  done: '✓',
  busy: '◐',
  late: '!',
  undecided: '?',
  stopped: '–',
  planned: '○',
  draft: '…',
};
