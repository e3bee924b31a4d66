import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel, Link } from '../text/text.tsx';
import { Shape, type ShapeKind } from '../thread/shape.tsx';

interface CardProps {
  heading?: ComponentChildren;
  level?: HeadingLevel | undefined;
  /** Makes the heading a link; the whole card can then be clicked. */
  href?: string | undefined;
  /** The shape of the kind of thing this card is about. */
  kind?: ShapeKind | undefined;
  children?: ComponentChildren;
}

export function Card({ heading, level = 2, href, kind, children }: CardProps) {
  const Tag = heading ? 'article' : 'div';
  return (
    <Tag class={href ? 'sp-card sp-card--link' : 'sp-card'}>
      {heading && (
        <Heading level={level} look={3}>
          {kind && <Shape kind={kind} />}
          {href ? <Link href={href}>{heading}</Link> : heading}
        </Heading>
      )}
      {children}
    </Tag>
  );
}

export function CardGrid({ children }: { children: ComponentChildren }) {
  return <div class="sp-card-grid">{children}</div>;
}
