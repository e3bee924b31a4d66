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
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../types.ts';

interface AgendaListPageProps {
  municipality: string;
  /** The newest first. */
  agendas: Agenda[];
  readOnly: boolean;
}

/** The agenda that is being made now, what can be done with it, and the ones before. */
export function AgendaListPage({ municipality, agendas, readOnly }: AgendaListPageProps) {
  const { t } = useWords();
  const [current, ...earlier] = agendas;
  const work = `/${municipality}/werk`;
  return (
    <Page
      title={t('periods.list.title')}
      lead={t('periods.list.lead')}
      breadcrumb={[{ label: t('common.work'), href: work }, { label: t('periods.list.title') }]}
    >
      {current ? (
        <CurrentAgenda agenda={current} work={work} readOnly={readOnly} />
      ) : (
        <EmptyState title={t('periods.list.none')}>
          <Paragraph>{t('periods.list.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      {!readOnly && (
        <ButtonGroup>
          <ButtonLink href={`${work}/agenda/nieuw`} appearance={current ? 'secondary' : 'primary'}>
            {current ? t('periods.list.startNext') : t('periods.list.start')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {earlier.length > 0 && (
        <>
          <Heading level={2}>{t('periods.list.earlier')}</Heading>
          <List items={earlier.map((agenda) => <EarlierAgenda agenda={agenda} work={work} readOnly={readOnly} />)} />
        </>
      )}
    </Page>
  );
}

interface AgendaProps {
  agenda: Agenda;
  work: string;
  readOnly: boolean;
}

function CurrentAgenda({ agenda, work, readOnly }: AgendaProps) {
  const { t, dutch } = useWords();
  return (
    <Card heading={dutch(agenda.title)} level={2}>
      <Paragraph>
        <Period agenda={agenda} />
      </Paragraph>
      <ButtonGroup>
        {!readOnly && <ButtonLink href={`${work}/agenda/publicatie`}>{t('periods.list.publish')}</ButtonLink>}
        <ButtonLink href={`${work}/agenda/concept`} appearance="secondary">
          {t('periods.list.draft')}
        </ButtonLink>
        {!readOnly && (
          <ButtonLink href={`${work}/agenda/${agenda.slug}/aanpassen`} appearance="secondary">
            {t('periods.list.change')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Card>
  );
}

function EarlierAgenda({ agenda, work, readOnly }: AgendaProps) {
  const { t, dutch } = useWords();
  return (
    <>
      <b>{dutch(agenda.title)}</b>. <Period agenda={agenda} />{' '}
      {!readOnly && (
        <Link href={`${work}/agenda/${agenda.slug}/aanpassen`}>
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
