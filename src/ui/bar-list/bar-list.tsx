import type { ComponentChildren } from 'preact';
import { Link } from '../text/text.tsx';
import { useWords } from '../words.tsx';

export interface Bar {
  label: string;
  href?: string | undefined;
  value: number;
  /** What the whole bar stands for, such as the number of voters. */
  of: number;
  note?: ComponentChildren;
  chosen?: boolean | undefined;
}

/** Bars beside their words and numbers. The page shows the full table near it: a figure never stands alone. */
export function BarList({ caption, rows }: { caption: string; rows: Bar[] }) {
  return (
    <figure class="sp-bars">
      <figcaption class="sp-bars__caption">{caption}</figcaption>
      <ol class="sp-bars__list">
        {rows.map((row) => (
          <BarRow {...row} />
        ))}
      </ol>
    </figure>
  );
}

function BarRow({ label, href, value, of, note, chosen }: Bar) {
  const words = useWords();
  const percent = of > 0 ? Math.min(100, Math.max(0, (100 * value) / of)) : 0;
  return (
    <li class={chosen ? 'sp-bars__row sp-bars__row--chosen' : 'sp-bars__row'}>
      <span class="sp-bars__label">
        {href ? <Link href={href}>{label}</Link> : label}
        {chosen && <b class="sp-bars__chosen">✓ {words.t('ui.bars.chosen')}</b>}
        {note && <span class="sp-bars__note">{note}</span>}
      </span>
      <BarDrawing percent={percent} title={words.t('ui.bars.percent', { percent: Math.round(percent) })} />
      <span class="sp-bars__value">
        <b>{words.number(value)}</b> {words.t('ui.bars.of', { of: words.number(of) })}
      </span>
    </li>
  );
}

/** Stripes for what was not chosen, a full bar for what was: the style sheet says which, so that colour is not needed. */
function BarDrawing({ percent, title }: { percent: number; title: string }) {
  return (
    <svg class="sp-bars__drawing" role="img" aria-label={title} width="100%" height="18" focusable="false">
      <rect class="sp-bars__track" x="0" y="0" width="100%" height="18" />
      <svg aria-hidden="true" x="0" y="0" width={`${percent.toFixed(2)}%`} height="18">
        <line class="sp-bars__fill" x1="0" y1="9" x2="100%" y2="9" stroke-width="18" />
        <rect class="sp-bars__edge" x="1" y="1" width="100%" height="16" />
      </svg>
    </svg>
  );
}
