import {
  ButtonGroup,
  ButtonLink,
  Card,
  EmptyState,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../types.ts';

interface AgendaListPageProps {
  /** The newest first. */
  agendas: Agenda[];
  readOnly: boolean;
}

/** The agenda that is being made now, what can be done with it, and the ones before. */
export function AgendaListPage({ agendas, readOnly }: AgendaListPageProps) {
  const { t } = useWords();
  const [current, ...earlier] = agendas;
  const local = useLocal();
  return (
    <Page
      title={t('periods.list.title')}
      lead={t('periods.list.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('periods.list.title') }]}
    >
      {current ? (
        <CurrentAgenda agenda={current} readOnly={readOnly} />
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
      {earlier.length > 0 && (
        <>
          <Heading level={2}>{t('periods.list.earlier')}</Heading>
          <List items={earlier.map((agenda) => <EarlierAgenda agenda={agenda} readOnly={readOnly} />)} />
        </>
      )}
    </Page>
  );
}

interface AgendaProps {
  agenda: Agenda;
  readOnly: boolean;
}

function CurrentAgenda({ agenda, readOnly }: AgendaProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <Card heading={dutch(agenda.title)} level={2}>
      <Paragraph>
        <Period agenda={agenda} />
      </Paragraph>
      <ButtonGroup>
        {!readOnly && <ButtonLink href={local('/werk/agenda/publicatie')}>{t('periods.list.publish')}</ButtonLink>}
        <ButtonLink href={local('/werk/agenda/concept')} appearance="secondary">
          {t('periods.list.draft')}
        </ButtonLink>
        {!readOnly && (
          <ButtonLink href={local(`/werk/agenda/${agenda.slug}/aanpassen`)} appearance="secondary">
            {t('periods.list.change')}
          </ButtonLink>
        )}
        <ButtonLink href={local(`/werk/agenda/${agenda.slug}/vaststelling`)} appearance="secondary">
          {t('periods.adoption.title')}
        </ButtonLink>
      </ButtonGroup>
    </Card>
  );
}

function EarlierAgenda({ agenda, readOnly }: AgendaProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <>
      <b>{dutch(agenda.title)}</b>. <Period agenda={agenda} />{' '}
      {!readOnly && (
        <Link href={local(`/werk/agenda/${agenda.slug}/aanpassen`)}>
          {t('periods.list.changeOne', { title: agenda.title })}
        </Link>
      )}
    </>
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
