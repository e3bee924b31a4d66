import type { ComponentChildren } from 'preact';

interface DetailsProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean | undefined;
}

export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details class="sp-details" open={open}>
      <summary class="sp-details__summary">{summary}</summary>
      <div class="sp-details__content">{children}</div>
    </details>
  );
}
