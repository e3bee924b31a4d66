import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../platform/i18n/words.ts';

const WordsContext = createContext<Words | undefined>(undefined);

/** Gives every component below it the words of one language. */
export const WordsProvider = WordsContext.Provider;

/** The words of the page's language: `const { t, date } = useWords()`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside a WordsProvider');
  return words;
}
