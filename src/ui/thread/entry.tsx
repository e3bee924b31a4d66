import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel, Link } from '../text/text.tsx';

/** A list to look through, such as the actions under a priority. Holds Entry only. */
export function Entries({ children }: { children: ComponentChildren }) {
  return <ul class="sp-entries">{children}</ul>;
}

interface EntryProps {
  title: ComponentChildren;
  href?: string | undefined;
  level?: HeadingLevel | undefined;
  /** How it stands: a Chip. */
  state?: ComponentChildren;
  /** Who, when, how many: short facts in a row. */
  facts?: ComponentChildren[] | undefined;
  children?: ComponentChildren;
}

export function Entry({ title, href, level = 3, state, facts = [], children }: EntryProps) {
  return (
    <li class="sp-entry">
      <Heading level={level} look={3}>
        {href ? <Link href={href}>{title}</Link> : title}
      </Heading>
      {state && <div class="sp-entry__state">{state}</div>}
      {facts.length > 0 && (
        <ul class="sp-entry__facts">
          {facts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      )}
      {children && <div class="sp-entry__more">{children}</div>}
    </li>
  );
}
