import {
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Entries,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Hook } from '../hooks.ts';
import type { Check } from '../solidity.ts';
import type { ListedDecision } from '../types.ts';
import { DecisionEntry } from './decision-entry.tsx';
import { Hooks } from './hooks.tsx';
import { Solidity } from './solidity.tsx';

interface WorkDecisionsPageProps {
  decisions: ListedDecision[];
  checks: Check[];
  hooks: Hook[];
  today: string;
  readOnly: boolean;
}

/** How solid the ground is and what to do next; the hooks ahead; then the register. */
export function WorkDecisionsPage({ decisions, checks, hooks, today, readOnly }: WorkDecisionsPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const heading = t('mandate.room.label');
  return (
    <Page
      title={heading}
      lead={t('mandate.work.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {!readOnly && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/besluiten/nieuw')}>{t('mandate.work.add')}</ButtonLink>
          <ButtonLink href={local('/werk/draagvlak')} appearance="secondary">
            {t('mandate.work.toSupport')}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Heading level={2}>{t('mandate.ground.title')}</Heading>
      <Solidity checks={checks} work />
      <Heading level={2}>{t('mandate.hook.heading')}</Heading>
      <Hooks hooks={hooks} />
      <Heading level={2}>{t('mandate.work.register')}</Heading>
      {decisions.length > 0 ? (
        <Entries>
          {decisions.map((decision) => (
            <DecisionEntry decision={decision} today={today} work />
          ))}
        </Entries>
      ) : (
        <EmptyState title={t('mandate.work.none')} level={3}>
          <Paragraph>{t('mandate.work.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      <Paragraph>
        <Link href={local('/besluiten')}>{t('mandate.work.public')}</Link>
      </Paragraph>
    </Page>
  );
}
