import type { Paged } from '../../../platform/http/paging.ts';
import {
  ButtonLink,
  Counts,
  EmptyState,
  Heading,
  Page,
  Pagination,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { GroupList, type ShownGroup } from './answers-page.tsx';

interface UnansweredPageProps extends Paged {
  readOnly: boolean;
  groups: ShownGroup[];
  /** How much waits on all pages together. */
  total: number;
}

/** For everyone: how much of what was said still waits for an answer, and until when. Numbers, no words. */
export function UnansweredPage({ readOnly, groups, total, page, pages }: UnansweredPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const title = t('signals.unanswered.title');
  // Nothing is promised in the name of a real municipality that did not promise it here.
  if (readOnly && total === 0)
    return (
      <Page title={title} heading={title}>
        <Paragraph>{t('signals.unanswered.unknown')}</Paragraph>
      </Page>
    );
  return (
    <Page title={title} heading={title} lead={t('signals.unanswered.lead')}>
      {total === 0 && (
        <EmptyState title={t('signals.unanswered.none')}>
          <Paragraph>{t('signals.unanswered.noneAbout')}</Paragraph>
          <ButtonLink href={local('/meedoen')}>{t('signals.form.title')}</ButtonLink>
        </EmptyState>
      )}
      {total > 0 && (
        <>
          <Counts
            look="list"
            items={[{ kind: 'signal', number: total, word: t('signals.unanswered.total', { count: total }) }]}
          />
          <Heading level={2}>{t('signals.unanswered.where')}</Heading>
          <GroupList level={3} groups={groups} href={({ place }) => place?.href && local(`${place.href}`)} />
          <Pagination page={page} pages={pages} href={(number) => local(`/onbeantwoord?bladzijde=${number}`)} />
        </>
      )}
      <Heading level={2}>{t('signals.unanswered.whatTitle')}</Heading>
      <Paragraph>{t('signals.unanswered.what')}</Paragraph>
      <Paragraph>{t('signals.unanswered.own')}</Paragraph>
      <ButtonLink href="/volg" appearance="secondary">
        {t('signals.unanswered.follow')}
      </ButtonLink>
    </Page>
  );
}
