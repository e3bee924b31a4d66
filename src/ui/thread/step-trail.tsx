import type { ComponentChildren } from 'preact';
import { safeHref } from '../text/safe-href.ts';
import { useWords } from '../words.tsx';

export interface TrailStep {
  name: string;
  note?: ComponentChildren;
  /** What is unknown says so in its note. */
  state: 'done' | 'busy' | 'now' | 'todo' | 'unknown';
  href?: string | undefined;
}

interface StepTrailProps {
  label: string;
  steps: readonly TrailStep[];
}

const signs: Partial<Record<TrailStep['state'], string>> = { done: '✓', busy: '◐', unknown: '?' };

/** Where we stand on the road: a numbered line, solid up to now. State is in words too, not in colour alone. */
export function StepTrail({ label, steps }: StepTrailProps) {
  const { t } = useWords();
  return (
    <ol class="sp-trail" aria-label={label}>
      {steps.map(({ name, note, state, href }, index) => (
        <li class={`sp-trail__step sp-trail__step--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="sp-trail__number" aria-hidden="true">
            {signs[state] ?? index + 1}
          </span>
          <span class="sp-trail__name">{href ? <a href={safeHref(href)}>{name}</a> : name}</span>
          <span class="sp-hidden">. {state !== 'unknown' && `${t(`ui.trail.${state}`)}. `}</span>
          {note && <span class="sp-trail__note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
