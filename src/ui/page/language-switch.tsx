import { useWords } from '../words.tsx';
import { useSite } from './site.tsx';

/** The same page in the other languages; what else stands in its address is kept, and with script what was typed. */
export function LanguageSwitch() {
  const { address } = useSite();
  const { t, language } = useWords();
  return (
    <nav aria-label={t('ui.language.label')}>
      <language-switch>
        <ul class="sp-languages">
          {choices
            .filter(({ value }) => value !== language)
            .map(({ value, label, lang }) => (
              <li>
                <a class="nl-link sp-tools__link" href={inLanguage(address, value)} lang={lang} hreflang={lang}>
                  {label}
                </a>
              </li>
            ))}
        </ul>
      </language-switch>
    </nav>
  );
}

// Each in its own words: who looks for a language does not read the one the page is in.
const choices = [
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
  { value: 'nl-eenvoudig', label: 'Eenvoudig', lang: 'nl' },
  { value: 'en', label: 'English', lang: 'en' },
];

function inLanguage(address: string, language: string) {
  const [path = '', query = ''] = address.split('#')[0]?.split('?') ?? [];
  const parameters = new URLSearchParams(query);
  parameters.set('taal', language);
  return `${path}?${parameters}`;
}
