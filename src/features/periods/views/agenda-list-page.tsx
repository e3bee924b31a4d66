import {
  ButtonGroup,
  ButtonLink,
  Card,
  EmptyState,
  Heading,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../types.ts';

interface AgendaListPageProps {
  /** The one that people work on first, then the newest. */
  agendas: Agenda[];
  readOnly: boolean;
}

/** The agenda that people work on now, what can be done with it, and the others with the same. */
export function AgendaListPage({ agendas, readOnly }: AgendaListPageProps) {
  const { t } = useWords();
  const [current, ...others] = agendas;
  const local = useLocal();
  return (
    <Page
      title={t('periods.list.title')}
      lead={t('periods.list.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('periods.list.title') }]}
    >
      {current ? (
        <AgendaCard agenda={current} readOnly={readOnly} level={2} />
      ) : (
        <EmptyState title={t('periods.list.none')}>
          <Paragraph>{t('periods.list.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      {!readOnly && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/agenda/nieuw')} appearance={current ? 'secondary' : 'primary'}>
            {current ? t('periods.list.startNext') : t('periods.list.start')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('periods.list.others')}</Heading>
          {others.map((agenda) => (
            <AgendaCard agenda={agenda} readOnly={readOnly} level={3} />
          ))}
        </>
      )}
    </Page>
  );
}

interface AgendaCardProps {
  agenda: Agenda;
  readOnly: boolean;
  /** The one that people work on stands highest. */
  level: 2 | 3;
}

function AgendaCard({ agenda, readOnly, level }: AgendaCardProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const one = `/werk/agenda/${agenda.slug}`;
  const current = level === 2;
  return (
    <Card heading={dutch(agenda.title)} level={level}>
      <Paragraph>
        <Period agenda={agenda} />
      </Paragraph>
      <ButtonGroup>
        {!readOnly && (
          <ButtonLink
            href={local(`/werk/agenda/publicatie?agenda=${agenda.slug}`)}
            appearance={current ? 'primary' : 'secondary'}
          >
            {t('periods.list.publish')}
          </ButtonLink>
        )}
        <ButtonLink href={local(`/werk/agenda/concept?agenda=${agenda.slug}`)} appearance="secondary">
          {t('periods.list.draft')}
        </ButtonLink>
        {!readOnly && (
          <ButtonLink href={local(`${one}/aanpassen`)} appearance="secondary">
            {t('periods.list.change')}
          </ButtonLink>
        )}
        <ButtonLink href={local(`${one}/vaststelling`)} appearance="secondary">
          {t('periods.adoption.title')}
        </ButtonLink>
        {!readOnly && !current && (
          <ButtonLink href={local(`${one}/oppakken`)} appearance="secondary">
            {t('periods.list.takeUp')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Card>
  );
}

function Period({ agenda: { startsOn, endsOn, adoptedBy, adoptedOn } }: { agenda: Agenda }) {
  const { t, date } = useWords();
  const period = endsOn
    ? t('periods.holds', { from: date(startsOn), until: date(endsOn) })
    : t('periods.holdsOpen', { from: date(startsOn) });
  const adoption =
    adoptedBy && adoptedOn
      ? t('periods.adopted', { by: t(`periods.by.${adoptedBy}`), on: date(adoptedOn) })
      : t('periods.notAdopted');
  return (
    <>
      {period} {adoption}
    </>
  );
}
