import type { ComponentChildren } from 'preact';

interface DetailsProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean | undefined;
  /** For a table: as wide as the page, not as a line of text. */
  wide?: boolean | undefined;
}

export function Details({ summary, children, open, wide = false }: DetailsProps) {
  return (
    <details class={wide ? 'sp-details sp-details--wide' : 'sp-details'} open={open}>
      <summary class="sp-details__summary">{summary}</summary>
      <div class="sp-details__content">{children}</div>
    </details>
  );
}
