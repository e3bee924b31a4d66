import type { ComponentChildren } from 'preact';
import { safeHref } from './safe-href.ts';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface HeadingProps {
  level: HeadingLevel;
  /** The size it is shown in, when that differs from its place in the outline. */
  look?: HeadingLevel | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}

export function Heading({ level, look = level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`nl-heading nl-heading--level-${look}`} id={id}>
      {children}
    </Tag>
  );
}

export function Paragraph({ children, small }: { children: ComponentChildren; small?: boolean | undefined }) {
  return <p class={small ? 'nl-paragraph sp-small' : 'nl-paragraph'}>{children}</p>;
}

export function Lead({ children }: { children: ComponentChildren }) {
  return <p class="nl-paragraph nl-paragraph--lead">{children}</p>;
}

interface LinkProps {
  href: string;
  children: ComponentChildren;
  lang?: string | undefined;
  rel?: string | undefined;
  download?: boolean | undefined;
}

export function Link({ href, children, ...rest }: LinkProps) {
  return (
    <a class="nl-link" href={safeHref(href)} {...rest}>
      {children}
    </a>
  );
}

interface ListProps {
  items: ComponentChildren[];
  ordered?: boolean | undefined;
}

/** A plain list in running text. */
export function List({ items, ordered }: ListProps) {
  return ordered ? (
    <ol class="utrecht-ordered-list sp-list">
      {items.map((item) => (
        <li class="utrecht-ordered-list__item">{item}</li>
      ))}
    </ol>
  ) : (
    <ul class="utrecht-unordered-list sp-list">
      {items.map((item) => (
        <li class="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
}

/** Read aloud, not shown. */
export function HiddenText({ children }: { children: ComponentChildren }) {
  return <span class="sp-hidden">{children}</span>;
}
