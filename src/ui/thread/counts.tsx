import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';
import { Shape, type ShapeKind } from './shape.tsx';

export interface Count {
  kind: ShapeKind;
  /** A string is shown as it is, such as '10+'. Absent: the number is hidden, and the word says why. */
  number?: number | string | undefined;
  word: ComponentChildren;
}

interface CountsProps {
  items: Count[];
  /** 'list': one below the other with big numbers. 'row': small, for in a card. */
  look?: 'list' | 'row' | undefined;
}

/** Honest numbers, each with its shape and its word. */
export function Counts({ items, look = 'row' }: CountsProps) {
  const words = useWords();
  return (
    <ul class={`sp-counts sp-counts--${look}`}>
      {items.map(({ kind, number, word }) => (
        <li class="sp-counts__item">
          <Shape kind={kind} />
          <span>
            {number !== undefined && (
              <>
                <b class="sp-counts__number">{typeof number === 'number' ? words.number(number) : number}</b>{' '}
              </>
            )}
            {word}
          </span>
        </li>
      ))}
    </ul>
  );
}
