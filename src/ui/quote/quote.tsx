import type { ComponentChildren } from 'preact';

/** What somebody said, in their own words. */
export function Quote({ children, source }: { children: ComponentChildren; source?: ComponentChildren }) {
  return (
    <figure class="sp-quote">
      <blockquote class="sp-quote__words">{children}</blockquote>
      {source && <figcaption class="sp-quote__source">{source}</figcaption>}
    </figure>
  );
}
