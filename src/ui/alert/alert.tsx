import type { ComponentChildren } from 'preact';
import { useWords } from '../words.tsx';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

interface AlertProps {
  kind: AlertKind;
  title?: ComponentChildren;
  /** Says what the last action did: read aloud as soon as the page is there. */
  status?: boolean | undefined;
  children?: ComponentChildren;
}

/** A message in the page about what happened or what to mind. Its sign has a word for those who do not see it. */
export function Alert({ kind, title, status, children }: AlertProps) {
  const { t } = useWords();
  return (
    <div class={`utrecht-alert utrecht-alert--${kind} sp-alert`} role={status ? 'status' : undefined}>
      <span class="utrecht-alert__icon sp-alert__sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {title ? (
            <p class="sp-alert__title">
              <span class="sp-hidden">{t(`ui.alert.${kind}`)}: </span>
              {title}
            </p>
          ) : (
            <span class="sp-hidden">{t(`ui.alert.${kind}`)}: </span>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

const signs: Record<AlertKind, string> = { info: 'i', ok: '✓', warning: '!', error: '!' };
