import type { ComponentChildren } from 'preact';
import { useWords } from '../../../ui/index.ts';
import type { Passage } from '../types.ts';

/** What a part of the draft is called: in words where it has no name of its own. */
export function usePassage(): (passage: Passage) => string {
  const { t } = useWords();
  return ({ kind, title }) => t(`advice.passage.${kind}`, { title: title ?? '' });
}

/** The same in a list to choose from: an option is in one language, that of the words with which it begins. */
export function usePassageOption(): (passage: Passage) => string {
  const { t } = useWords();
  return ({ kind, title }) => t(`advice.option.${kind}`, { title: title ?? '' });
}

/** Text with empty lines in it, as paragraphs would be read. */
export function useLines(): (text: string) => ComponentChildren {
  const { dutch } = useWords();
  return (text) => text.split(/\n+/).map((line, index) => (index === 0 ? dutch(line) : [<br />, dutch(line)]));
}
