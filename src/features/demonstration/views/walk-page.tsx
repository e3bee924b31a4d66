import { ButtonLink, Chip, Entries, Entry, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { WalkStep } from '../rules.ts';

/** The walk through a symposium: where one is, and where the next thing is done. */
export function WalkPage({ steps }: { steps: WalkStep[] }) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('demonstration.walk.title');
  const breadcrumb = [{ label: t('common.work'), href: local('/werk') }, { label: heading }];
  const next = steps.find(({ state }) => state === 'now');
  return (
    <Page
      title={heading}
      heading={heading}
      lead={next ? t('demonstration.walk.lead') : t('demonstration.walk.finished')}
      breadcrumb={breadcrumb}
      robots="noindex"
    >
      <Paragraph>
        <ButtonLink href={local(next?.href ?? '/agenda')}>
          {next ? t(`demonstration.walk.${next.name}.title`) : t('demonstration.walk.agendaPage')}
        </ButtonLink>
      </Paragraph>
      <Entries>
        {steps.map(({ name, href, state }, index) => (
          <Entry
            title={`${index + 1}. ${t(`demonstration.walk.${name}.title`)}`}
            level={2}
            href={local(href)}
            state={<Chip state={chips[state]}>{t(`demonstration.walk.state.${state}`)}</Chip>}
          >
            {state !== 'done' && <Paragraph>{t(`demonstration.walk.${name}.about`)}</Paragraph>}
          </Entry>
        ))}
      </Entries>
    </Page>
  );
}

const chips = { done: 'done', now: 'busy', todo: 'planned' } as const;
