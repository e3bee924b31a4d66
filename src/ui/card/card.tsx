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

interface CardGridProps {
  children: ComponentChildren;
  /** Cards of very different lengths: they stand below one another in columns, read downwards, without gaps. */
  uneven?: boolean;
}

export function CardGrid({ children, uneven = false }: CardGridProps) {
  return <div class={uneven ? 'sp-card-columns' : 'sp-card-grid'}>{children}</div>;
}
