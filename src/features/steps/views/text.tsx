import { useWords } from '../../../ui/index.ts';
import type { Text } from '../plans.ts';

/** Says a text of the step plan in the language of the page. */
export function useText(): (text: Text) => string {
  const { language } = useWords();
  return (text) => (language === 'en' ? text.en : language === 'nl-eenvoudig' ? (text.eenvoudig ?? text.nl) : text.nl);
}
