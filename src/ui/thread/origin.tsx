import type { ComponentChildren } from 'preact';
import { Shape } from './shape.tsx';

/** The voices behind something: why it is here. */
export function Origin({ children }: { children: ComponentChildren }) {
  return (
    <div class="sp-origin">
      <Shape kind="signal" />
      <div>{children}</div>
    </div>
  );
}
