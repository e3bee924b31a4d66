import { BarList, Heading, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Heard } from '../../priorities/index.ts';

/** On the page of a priority: where its stories come from and what they are about; and what is not in it. */
export function HeardIn({ heard }: { heard: Heard }) {
  const local = useLocal();
  const { t, list } = useWords();
  const { voices, places, domains, missingPlaces, missingDomains, agendaSlug } = heard;
  const toFate = (
    <Paragraph>
      <Link href={local(`/speerpunten/afweging?agenda=${agendaSlug}`)}>{t('derivation.heard.toOthers')}</Link>
    </Paragraph>
  );
  // That nobody told anything stands above it already; of a reconstruction nothing is known.
  if (voices === 0) return toFate;
  return (
    <>
      <Heading level={2}>{t('derivation.heard.title')}</Heading>
      {places.length > 0 && (
        <>
          <Paragraph>{t('derivation.heard.places')}</Paragraph>
          <List items={places.map((place) => <Place {...place} />)} />
        </>
      )}
      {domains.length > 0 && (
        <BarList
          caption={t('derivation.heard.domains')}
          rows={domains.map(({ title, voices: value }) => ({ label: title, value, of: voices }))}
        />
      )}
      {(missingPlaces.length > 0 || missingDomains.length > 0) && (
        <Heading level={3}>{t('derivation.heard.missingTitle')}</Heading>
      )}
      {missingPlaces.length > 0 && (
        <>
          <Paragraph>{t('derivation.heard.missingPlaces')}</Paragraph>
          <List items={missingPlaces.map((place) => <Place {...place} />)} />
        </>
      )}
      {missingDomains.length > 0 && (
        <Paragraph>{t('derivation.heard.missingDomains', { domains: list(missingDomains) })}</Paragraph>
      )}
      {toFate}
    </>
  );
}

function Place({ title, href, voices }: { title: string; href?: string | undefined; voices?: number }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <>
      {href ? <Link href={local(href)}>{dutch(title)}</Link> : dutch(title)}
      {voices !== undefined && ` (${t('derivation.voices', { voices })})`}
    </>
  );
}
