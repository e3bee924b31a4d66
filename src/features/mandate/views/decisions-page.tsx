import {
  Button,
  EmptyState,
  Entries,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Select,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import type { Check } from '../solidity.ts';
import { type DecisionKind, decisionKinds, type ListedDecision } from '../types.ts';
import { DecisionEntry } from './decision-entry.tsx';
import { Solidity } from './solidity.tsx';

interface DecisionsPageProps {
  /** The newest first. */
  decisions: ListedDecision[];
  /** What everyone may know of how solid the ground is. */
  checks: Check[];
  /** Only of this kind. */
  kind: DecisionKind | undefined;
  today: string;
}

/** From so many on one wants to choose. */
const long = 8;

/** On what the agenda rests: what was decided, and what came of what it asked. */
export function DecisionsPage({ decisions, checks, kind, today }: DecisionsPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const rebuilt = useReconstructed();
  const shown = decisions.filter((decision) => kind === undefined || decision.kind === kind);
  return (
    <Page title={t('mandate.list.title')} lead={t(rebuilt ? 'mandate.list.rebuilt' : 'mandate.list.lead')}>
      <Heading level={2}>{t('mandate.ground.title')}</Heading>
      <Solidity checks={checks} />
      <Heading level={2}>{t('mandate.list.register')}</Heading>
      {decisions.length === 0 && (
        <EmptyState title={t(rebuilt ? 'mandate.list.noneKnown' : 'mandate.list.none')} level={3}>
          <Paragraph>
            <Link href={local('/agenda')}>{t('mandate.list.toAgenda')}</Link>
          </Paragraph>
        </EmptyState>
      )}
      {decisions.length >= long && <KindFilter decisions={decisions} kind={kind} />}
      {shown.length > 0 && (
        <Entries>
          {shown.map((decision) => (
            <DecisionEntry decision={decision} today={today} />
          ))}
        </Entries>
      )}
      {!rebuilt && (
        <Paragraph>
          <Link href={local('/brieven')}>{t('letters.list.look')}</Link>
        </Paragraph>
      )}
    </Page>
  );
}

function KindFilter({ decisions, kind }: Pick<DecisionsPageProps, 'decisions' | 'kind'>) {
  const { t } = useWords();
  const local = useLocal();
  const there = decisionKinds.filter((one) => decisions.some((decision) => decision.kind === one));
  return (
    <Form action={local('/besluiten')} method="get">
      <Select
        name="soort"
        label={t('mandate.list.filter')}
        value={kind ?? ''}
        options={[
          { value: '', label: t('mandate.list.all') },
          ...there.map((one) => ({ value: one, label: t(`mandate.kind.${one}`) })),
        ]}
      />
      <Button appearance="secondary">{t('mandate.list.show')}</Button>
    </Form>
  );
}
