import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from '../text/text.tsx';

interface EmptyStateProps {
  /** What will come here. */
  title: string;
  /** What one can do now. */
  children: ComponentChildren;
  level?: HeadingLevel | undefined;
}

export function EmptyState({ title, children, level = 2 }: EmptyStateProps) {
  return (
    <div class="sp-empty">
      <Heading level={level} look={3}>
        {title}
      </Heading>
      {children}
    </div>
  );
}
