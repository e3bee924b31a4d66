import type { ComponentChildren } from 'preact';
import { Shape, type ShapeKind } from './shape.tsx';

/** What stands behind something: why it is here. Voices, unless it says otherwise. */
export function Origin({ kind = 'signal', children }: { kind?: ShapeKind; children: ComponentChildren }) {
  return (
    <div class="sp-origin">
      <Shape kind={kind} />
      <div>{children}</div>
    </div>
  );
}
