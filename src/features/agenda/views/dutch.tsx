import type { ComponentChildren } from 'preact';
import { useWords } from '../../../ui/index.ts';

/** What the municipality wrote: Dutch, also on a page in another language, and read aloud as such. */
export function Dutch({ children }: { children: ComponentChildren }) {
  const { lang } = useWords();
  return <span lang={lang === 'nl' ? undefined : 'nl'}>{children}</span>;
}
