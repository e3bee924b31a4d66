import { Heading, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { editionName } from '../rules.ts';
import type { Fulfilled } from '../types.ts';

/** Where to read what came of the agenda before: what was promised then does not go out of sight. */
export function PreviousAgenda({ edition, fulfilment, reconstructed }: Fulfilled & { reconstructed: boolean }) {
  const { t } = useWords();
  const local = useLocal();
  const { done, promised } = fulfilment;
  return (
    <Paragraph>
      <Link href={local(`/agenda/${editionName(edition)}`)}>{t('agenda.previous.link')}</Link>
      {/* How the actions of a reconstruction go is not known. */}
      {!reconstructed && promised > 0 && <>. {t('agenda.previous.done', { done, all: promised })}</>}
    </Paragraph>
  );
}

/** Before the first edition of a next agenda: what everyone loses from sight, at once or from a day, and what was promised there and is not done. */
export function ReplacedAgenda({ edition, fulfilment, from }: Fulfilled & { from: string | undefined }) {
  const { t, date } = useWords();
  const local = useLocal();
  const { promised, undone } = fulfilment;
  const actions = local(`/acties?agenda=${edition.agendaSlug}`);
  return (
    <>
      <Heading level={2}>{t('agenda.publish.replaces')}</Heading>
      <Paragraph>
        {from
          ? t('agenda.publish.replacesLater', { title: edition.agendaTitle, from: date(from) })
          : t('agenda.publish.replacesAbout', { title: edition.agendaTitle })}
      </Paragraph>
      <List
        items={[
          <Link href={actions}>{t('agenda.publish.promised', { count: promised })}</Link>,
          ...(['done', 'late', 'stopped'] as const)
            .filter((standing) => fulfilment[standing] > 0)
            .map((standing) => (
              <Link href={`${actions}&stand=${standing}`}>
                {t(`agenda.publish.${standing}`, { count: fulfilment[standing] })}
              </Link>
            )),
        ]}
      />
      {undone > 0 && <Paragraph>{t('agenda.publish.undone', { count: undone })}</Paragraph>}
    </>
  );
}
