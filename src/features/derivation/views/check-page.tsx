import {
  EmptyState,
  Heading,
  Lines,
  Link,
  List,
  Page,
  Paragraph,
  Quote,
  Shape,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { ReadCheck, Understood } from '../checking.ts';
import { sumOf } from '../rules.ts';

interface CheckPageProps {
  /** Undefined while nobody was asked. */
  read: (Omit<ReadCheck, 'asked'> & { asked: Understood[] }) | undefined;
  reconstructed: boolean;
}

/** What we understood, priority by priority; how to say whether that is right, and what was done with what people said. */
export function CheckPage({ read, reconstructed }: CheckPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const heading = t('derivation.check.title');
  return (
    <Page
      title={heading}
      heading={heading}
      current="agenda"
      breadcrumb={[{ label: t('priorities.list.title'), href: local('/speerpunten') }, { label: heading }]}
    >
      {read ? (
        <Asking {...read} />
      ) : (
        <EmptyState title={t(`derivation.check.${reconstructed ? 'unknownTitle' : 'emptyTitle'}`)}>
          <Paragraph>{t(`derivation.check.${reconstructed ? 'unknown' : 'empty'}`)}</Paragraph>
        </EmptyState>
      )}
      <Paragraph>
        <Link href={local('/speerpunten/afweging')}>{t('derivation.heard.toFate')}</Link>
      </Paragraph>
    </Page>
  );
}

function Asking({ check, stage, asked, missing }: NonNullable<CheckPageProps['read']>) {
  const { t, date } = useWords();
  return (
    <>
      <Lines text={check.introduction} />
      <Paragraph>
        <b>{t(`derivation.check.stage.${stage}`, { day: date(check.closesOn) })}</b>
      </Paragraph>
      {stage === 'open' && (
        <>
          <Paragraph>{t('derivation.check.how')}</Paragraph>
          <Paragraph>
            <Link href="/volg">{t('derivation.check.withReceipt')}</Link>
          </Paragraph>
        </>
      )}
      {asked.map((one) => (
        <What {...one} />
      ))}
      {missing > 0 && <Paragraph>{t('derivation.check.missing', { count: missing })}</Paragraph>}
    </>
  );
}

function What({ title, about, places, quotes, reactions, outcome }: Understood) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>
        <Shape kind="priority" /> {dutch(title)}
      </Heading>
      {about && <Lines text={about} />}
      {places.length > 0 && (
        <>
          <Paragraph>{t('derivation.heard.places')}</Paragraph>
          <List
            items={places.map((place) => (
              <>
                {place.href ? <Link href={local(place.href)}>{dutch(place.title)}</Link> : dutch(place.title)} (
                {t('derivation.voices', { voices: place.voices })})
              </>
            ))}
          />
        </>
      )}
      {quotes.map((words) => (
        <Quote>{dutch(words)}</Quote>
      ))}
      <Paragraph>{t('derivation.check.counted', { reactions: sumOf(reactions), ...reactions })}</Paragraph>
      {outcome && <Paragraph>{t('derivation.check.outcome', { words: outcome })}</Paragraph>}
    </>
  );
}
