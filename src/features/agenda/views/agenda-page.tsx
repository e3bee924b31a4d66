import type { Invitation } from '../../../platform/policies/tasks.ts';
import {
  Alert,
  Breadcrumb,
  EmptyState,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { editionName } from '../rules.ts';
import type { EditionMark } from '../types.ts';
import { AgendaDocument, type AgendaDocumentProps, OtherForms } from './agenda-document.tsx';

interface AgendaPageProps extends AgendaDocumentProps {
  edition: EditionMark;
  /** The one that holds now, when this is not it. */
  newer: EditionMark | undefined;
  /** All others, the newest first. */
  others: EditionMark[];
}

/** One edition of the agenda: what was promised, by whom, how far, and whose voices stand behind it. */
export function AgendaPage({ edition, newer, others, ...rest }: AgendaPageProps) {
  const { startsOn } = rest.content.agenda;
  const { t, date } = useWords();
  const local = useLocal();
  return (
    <Page
      title={t('agenda.pageTitle', { title: edition.agendaTitle, number: edition.number })}
      current="agenda"
      width="wide"
    >
      {newer && (
        <Alert
          kind="info"
          title={
            startsOn > rest.today
              ? t('agenda.ahead', { from: date(startsOn) })
              : t(newer.agendaId === edition.agendaId ? 'agenda.older' : 'agenda.newer')
          }
        >
          <Paragraph>
            <Link href={local('/agenda')}>{t('agenda.toCurrent')}</Link>
          </Paragraph>
        </Alert>
      )}
      <AgendaDocument {...rest} edition={edition} forms={<OtherForms name={editionName(edition)} />} />
      <div class="sp-screen-only">
        <Paragraph>
          <Link href={local(`/speerpunten/afweging?agenda=${edition.agendaSlug}`)}>{t('derivation.heard.toFate')}</Link>
        </Paragraph>
        {others.length > 0 && <OtherEditions editions={others} />}
      </div>
    </Page>
  );
}

function OtherEditions({ editions }: { editions: EditionMark[] }) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  return (
    <>
      <Heading level={2} id="edities">
        {t('agenda.editions')}
      </Heading>
      <List
        items={editions.map((edition) => (
          <Link href={local(`/agenda/${editionName(edition)}`)}>
            {dutch(edition.agendaTitle)},{' '}
            {t('agenda.edition', { number: edition.number, on: date(edition.publishedAt) })}
          </Link>
        ))}
      />
    </>
  );
}

interface NoAgendaPageProps {
  reconstructed: boolean;
  /** For staff, who may look ahead. */
  mayViewDraft: boolean;
  /** In what everyone can take part now or soon. */
  invitations: Invitation[];
}

/** Before the first edition: what will come, and what one can do until then. */
export function NoAgendaPage({ reconstructed, mayViewDraft, invitations }: NoAgendaPageProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  return (
    <Page title={t('agenda.none.title')} heading={t('agenda.none.title')} current="agenda">
      <EmptyState title={t('agenda.none.what')}>
        <Paragraph>{t('agenda.none.about')}</Paragraph>
        <List
          items={[
            ...invitations.map(({ title, message, day, href }) => (
              <>
                <Link href={local(href)}>{dutch(title)}</Link>: {t(message, day ? { day: date(day) } : {})}
              </>
            )),
            !reconstructed && <Link href={local('/meedoen')}>{t('agenda.none.tell')}</Link>,
            <Link href={local('/speerpunten')}>{t('agenda.none.priorities')}</Link>,
            <Link href={local('/bijeenkomsten')}>{t('agenda.none.gatherings')}</Link>,
            mayViewDraft && <Link href={local('/werk/agenda/concept')}>{t('agenda.none.draft')}</Link>,
          ].filter(Boolean)}
        />
      </EmptyState>
    </Page>
  );
}

interface DraftPageProps extends AgendaDocumentProps {
  mayPublish: boolean;
}

/** The agenda as it would be published now, for staff only. */
export function DraftPage({ mayPublish, ...rest }: DraftPageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Page title={t('agenda.draft.title')} current="agenda" width="wide" robots="noindex">
      <Breadcrumb
        items={[
          { label: t('common.work'), href: local('/werk') },
          // Who only reads along has no way into the page that the draft is made from.
          ...(mayPublish ? [{ label: t('periods.list.title'), href: local('/werk/agenda') }] : []),
          { label: t('agenda.draft.title') },
        ]}
      />
      <Alert kind="info" title={t(mayPublish ? 'agenda.draft.notice' : 'agenda.draft.noticeReader')}>
        <Paragraph>
          {t(mayPublish ? 'agenda.draft.about' : 'agenda.draft.aboutReader')}{' '}
          {mayPublish && (
            <Link href={local(`/werk/agenda/publicatie?agenda=${rest.content.agenda.slug}`)}>
              {t('agenda.draft.publish')}
            </Link>
          )}
        </Paragraph>
      </Alert>
      <AgendaDocument {...rest} />
      {rest.content.priorities.length === 0 && (
        <EmptyState title={t('agenda.draft.empty')}>
          {mayPublish && <Link href={local('/werk/speerpunten')}>{t('agenda.draft.toPriorities')}</Link>}
        </EmptyState>
      )}
    </Page>
  );
}
