import { Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Reach } from '../types.ts';

/** How much of what was told is in the priorities, and what is in none. Conversations and domains, never people. */
export function ReachSummary({ reach }: { reach: Reach }) {
  const local = useLocal();
  const { t, list, dutch } = useWords();
  const { told, heard, places, missingDomains } = reach;
  if (told === 0) return <Paragraph>{t('derivation.reach.none')}</Paragraph>;
  const all = places.heard === places.told;
  const ofPlaces = t(`derivation.reach.${all ? 'allPlaces' : 'places'}`, { told: places.told, heard: places.heard });
  return (
    <>
      <Paragraph>
        {t('derivation.reach.voices', { voices: told, heard })}
        {places.told > 0 && ` ${ofPlaces}`}
      </Paragraph>
      {places.missing.length > 0 && (
        <>
          <Paragraph>{t('derivation.reach.missingPlaces')}</Paragraph>
          <List
            items={places.missing.map(({ title, href, voices }) => (
              <>
                {href ? <Link href={local(href)}>{dutch(title)}</Link> : dutch(title)} (
                {t('derivation.voices', { voices })})
              </>
            ))}
          />
        </>
      )}
      {missingDomains.length > 0 && (
        <Paragraph>{t('derivation.reach.missingDomains', { domains: list(missingDomains) })}</Paragraph>
      )}
    </>
  );
}
