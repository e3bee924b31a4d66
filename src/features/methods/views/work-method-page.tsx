import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Chip,
  EmptyState,
  Entries,
  Entry,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Way } from '../reading.ts';
import { startOf } from '../rules.ts';
import type { PlannedActivity } from '../types.ts';
import { PromiseHeld } from './held.tsx';

interface WorkMethodPageProps extends Way {
  today: string;
  newKey: () => string;
}

/** How one works, what is planned, and where each thing is begun. Nothing here locks anything. */
export function WorkMethodPage({ agenda, methods, planned, shown, held, today, newKey }: WorkMethodPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const current = methods.at(-1);
  const heading = t('methods.title');
  return (
    <Page
      title={heading}
      heading={heading}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {!agenda && (
        <EmptyState title={t('methods.work.noAgenda')}>
          <Link href={local('/werk/agenda/nieuw')}>{t('periods.list.start')}</Link>
        </EmptyState>
      )}
      {current && (
        <Card heading={t(`methods.kind.${current.kind}`)}>
          <Paragraph>
            {t('methods.page.influence', { level: t(`gatherings.influence.${current.influence}.word`) })}{' '}
            {dutch(current.reason)}
          </Paragraph>
        </Card>
      )}
      {agenda && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/werkwijze/keuze')} appearance={current ? 'secondary' : 'primary'}>
            {t(current ? 'methods.work.change' : 'methods.work.choose')}
          </ButtonLink>
          <ButtonLink href={local('/werk/werkwijze/nieuw')} appearance="secondary">
            {t('methods.work.add')}
          </ButtonLink>
          <ButtonLink href={local('/werkwijze')} appearance="subtle">
            {t('methods.work.public')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {planned.length > 0 && <Heading level={2}>{t('methods.plan.title')}</Heading>}
      <Entries>
        {planned.map((activity) => (
          <PlannedEntry activity={activity} today={today} formKey={newKey()} />
        ))}
      </Entries>
      <PromiseHeld held={held} shown={shown} />
    </Page>
  );
}

function PlannedEntry({ activity, today, formKey }: { activity: PlannedActivity; today: string; formKey: string }) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const { id, kind, title, aroundOn, doneOn } = activity;
  const start = startOf(activity);
  const late = !doneOn && aroundOn < today;
  const state = doneOn ? (
    <Chip state="done">{t('methods.plan.doneOn', { date: date(doneOn) })}</Chip>
  ) : (
    <Chip state={late ? 'late' : 'planned'}>{t('methods.plan.around', { date: date(aroundOn) })}</Chip>
  );
  return (
    <Entry
      title={dutch(title)}
      level={3}
      href={local(`/werk/werkwijze/${id}`)}
      state={state}
      facts={[t(`methods.activity.${kind}`)]}
    >
      {!doneOn && (
        <Form action={local(`/werk/werkwijze/${id}`)} formKey={formKey}>
          <AsItStands activity={activity} />
          <ButtonGroup>
            {start && (
              <ButtonLink href={local(start)} appearance="secondary">
                {t('methods.plan.start')}
              </ButtonLink>
            )}
            <Button appearance="subtle">{t('methods.plan.tick')}</Button>
          </ButtonGroup>
        </Form>
      )}
    </Entry>
  );
}

/** Ticks it off and changes nothing else of it. */
function AsItStands({ activity: { title, aroundOn, version } }: { activity: PlannedActivity }) {
  const [year, month, day] = aroundOn.split('-');
  return (
    <>
      <input type="hidden" name="title" value={title} />
      <input type="hidden" name="aroundOn-day" value={day} />
      <input type="hidden" name="aroundOn-month" value={month} />
      <input type="hidden" name="aroundOn-year" value={year} />
      <input type="hidden" name="done" value="yes" />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
