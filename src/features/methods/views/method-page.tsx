import { Chip, EmptyState, Heading, Lead, Link, List, Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { Way } from '../reading.ts';
import { templateOf } from '../templates.ts';
import type { PlannedActivity, WorkingMethod } from '../types.ts';
import { PromiseHeld } from './held.tsx';

/** How this municipality works with its people: the way, the influence that it promises, the plan, and how that went. */
export function MethodPage({ agenda, methods, planned, shown, held, reconstructed }: Way & { reconstructed: boolean }) {
  const { t } = useWords();
  const current = methods.at(-1);
  const title = t('methods.title');
  return (
    <Page title={title} heading={title}>
      {agenda && <Paragraph>{t('methods.page.about', { title: agenda.title })}</Paragraph>}
      {current ? (
        <Chosen method={current} />
      ) : (
        <EmptyState title={t(reconstructed ? 'methods.page.unknown' : 'methods.page.none')}>
          {!reconstructed && <Paragraph>{t('methods.page.noneAbout')}</Paragraph>}
        </EmptyState>
      )}
      {!reconstructed && <PromiseHeld held={held} shown={shown} />}
      {planned.length > 0 && <Plan planned={planned} />}
      {methods.length > 1 && <Earlier methods={methods.slice(0, -1)} />}
    </Page>
  );
}

function Chosen({ method: { kind, influence, reason } }: { method: WorkingMethod }) {
  const { t, dutch, language } = useWords();
  const { about, example } = templateOf(kind);
  return (
    <>
      <Lead>{about[language]}</Lead>
      <Paragraph>
        <b>{t('methods.page.influence', { level: t(`gatherings.influence.${influence}.word`) })}</b>{' '}
        {t(`gatherings.influence.${influence}.about`)}
      </Paragraph>
      <Heading level={2}>{t('methods.page.why')}</Heading>
      {reason.split(/\n+/).map((line) => (
        <Paragraph>{dutch(line)}</Paragraph>
      ))}
      {example && (
        <Paragraph small>
          {t('methods.page.elsewhere')} {language === 'en' ? example.en : example.nl}{' '}
          <Link href={example.source}>{t('methods.page.source')}</Link>
        </Paragraph>
      )}
    </>
  );
}

function Plan({ planned }: { planned: PlannedActivity[] }) {
  const { t, date, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('methods.plan.title')}</Heading>
      <List
        items={planned.map(({ title, aroundOn, doneOn }) => (
          <>
            {dutch(title)}{' '}
            {doneOn ? (
              <Chip state="done">{t('methods.plan.doneOn', { date: date(doneOn) })}</Chip>
            ) : (
              `(${t('methods.plan.around', { date: date(aroundOn) })})`
            )}
          </>
        ))}
      />
    </>
  );
}

/** What was promised before: a promise does not go away by choosing another way. */
function Earlier({ methods }: { methods: WorkingMethod[] }) {
  const { t, date, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('methods.page.earlier')}</Heading>
      <List
        items={methods.map(({ kind, influence, reason, createdAt }) => (
          <>
            <b>{date(createdAt)}</b>: {t(`methods.kind.${kind}`)}.{' '}
            {t('methods.page.influence', { level: t(`gatherings.influence.${influence}.word`) })} {dutch(reason)}
          </>
        ))}
      />
    </>
  );
}
