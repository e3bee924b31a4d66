import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from '../text/text.tsx';
import { useWords } from '../words.tsx';
import { Shape, type ShapeKind } from './shape.tsx';

/** The thread: what happened, one step below the other. Holds StoryStep only. */
export function Story({ children }: { children: ComponentChildren }) {
  return <ol class="sp-story">{children}</ol>;
}

interface StoryStepProps {
  kind: ShapeKind;
  when?: ComponentChildren;
  title: ComponentChildren;
  /** Has not happened yet: the thread is dotted here and a word says so. */
  open?: boolean | undefined;
  level?: HeadingLevel | undefined;
  id?: string | undefined;
  children?: ComponentChildren;
}

export function StoryStep({ kind, when, title, open, level = 2, id, children }: StoryStepProps) {
  const { t } = useWords();
  return (
    <li class={open ? 'sp-story__step sp-story__step--open' : 'sp-story__step'} id={id}>
      <span class="sp-story__dot">
        <Shape kind={kind} />
      </span>
      {(when || open) && (
        <p class="sp-story__when">
          {open && <b class="sp-story__open">{t('ui.story.open')}</b>}
          {open && when && ' · '}
          {when}
        </p>
      )}
      <Heading level={level} look={3}>
        {title}
      </Heading>
      {children}
    </li>
  );
}
