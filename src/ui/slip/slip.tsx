import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from '../text/text.tsx';

interface SlipProps {
  title?: string | undefined;
  level?: HeadingLevel | undefined;
  children: ComponentChildren;
}

/** A hand-out that is cut from a printed sheet: never broken over two pages. */
export function Slip({ title, level = 2, children }: SlipProps) {
  return (
    <div class="sp-slip">
      {title && (
        <Heading level={level} look={4}>
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}
