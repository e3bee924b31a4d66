import type { MessageValues } from '../../../platform/i18n/words.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Counts,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { CheckState } from '../../derivation/index.ts';
import type { Difference } from '../differences.ts';
import { fingerprintOf, type Warning } from '../rules.ts';
import type { Composition, EditionMark, Fulfilled } from '../types.ts';
import { DifferenceList } from './differences.tsx';
import { ReplacedAgenda } from './previous-agenda.tsx';

interface PublishPageProps {
  content: Composition;
  warnings: Warning[];
  /** The last edition of this agenda, and what has changed since. */
  last: { edition: EditionMark; content: Composition; differences: Difference[] } | undefined;
  /** The agenda that everyone reads until now, when this is the first edition of the next. */
  replaced: Fulfilled | undefined;
  /** Whether those who spoke were asked to check what was made of it. */
  checked: Parameters<typeof CheckState>[0]['read'];
  formKey: string;
  /** Why what was asked was not done. */
  problem?: 'changed-meanwhile' | 'unchanged' | undefined;
  readOnly: boolean;
}

/** Before publishing: what everyone will be able to read, and what is still missing in it. */
export function PublishPage({
  content,
  warnings,
  checked,
  last,
  replaced,
  formKey,
  problem,
  readOnly,
}: PublishPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const number = (last?.edition.number ?? 0) + 1;
  const title = t('agenda.publish.title', { number });
  return (
    <Page
      title={title}
      heading={title}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('periods.list.title'), href: local('/werk/agenda') },
        { label: t('agenda.publish.crumb') },
      ]}
    >
      {problem && (
        <Alert kind="warning" title={t(`agenda.publish.problem.${problem}`)}>
          <Paragraph>{t(`agenda.publish.problem.${problem}-about`)}</Paragraph>
        </Alert>
      )}
      <WhatIsPublic content={content} />
      <Heading level={2}>{t('agenda.publish.missing')}</Heading>
      {warnings.length > 0 ? <Warnings warnings={warnings} /> : <Paragraph>{t('agenda.publish.complete')}</Paragraph>}
      <CheckState read={checked} />
      {replaced && <ReplacedAgenda {...replaced} from={warnings.find((one) => one.kind === 'not-begun')?.startsOn} />}
      {last && (
        <>
          <Heading level={2}>{t('agenda.publish.since', { number: last.edition.number })}</Heading>
          <DifferenceList differences={last.differences} before={last.content} after={content} />
        </>
      )}
      {!readOnly && <PublishForm content={content} number={number} formKey={formKey} />}
    </Page>
  );
}

interface PublishFormProps {
  content: Composition;
  number: number;
  formKey: string;
}

function PublishForm({ content, number, formKey }: PublishFormProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Form action={local('/werk/agenda/publicatie')} formKey={formKey}>
      <input type="hidden" name="agenda" value={content.agenda.slug} />
      <input type="hidden" name="seen" value={fingerprintOf(content)} />
      <ButtonGroup>
        <Button>{t('agenda.publish.button', { number })}</Button>
        <ButtonLink href={local('/werk/agenda')} appearance="subtle">
          {t('agenda.publish.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function WhatIsPublic({ content: { agenda, priorities, actions } }: { content: Composition }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return (
    <>
      <Paragraph>
        <b>{dutch(agenda.title)}</b>
      </Paragraph>
      <Counts
        items={[
          {
            kind: 'priority',
            number: priorities.length,
            word: t('agenda.count.priorities', { count: priorities.length }),
          },
          { kind: 'action', number: actions.length, word: t('agenda.count.actions', { count: actions.length }) },
        ]}
      />
      <Paragraph>{t('agenda.publish.what')}</Paragraph>
      <Paragraph>
        <Link href={local(`/werk/agenda/concept?agenda=${agenda.slug}`)}>{t('agenda.publish.look')}</Link>
      </Paragraph>
    </>
  );
}

function Warnings({ warnings }: { warnings: Warning[] }) {
  const { t } = useWords();
  const lines = Object.values(Object.groupBy(warnings, placeOf));
  return (
    <>
      <Paragraph>{t('agenda.publish.missingAbout')}</Paragraph>
      <List items={lines.map((line) => <WarningLine warnings={line ?? []} />)} />
    </>
  );
}

/** Where it is mended. */
function placeOf(warning: Warning): string {
  if (warning.kind === 'no-priorities') return '/werk/speerpunten';
  if (warning.kind === 'to-read') return '/werk/lezen';
  if (warning.kind === 'not-adopted') return `/werk/agenda/${warning.slug}/vaststelling`;
  if (warning.kind === 'not-begun') return `/werk/agenda/${warning.slug}/aanpassen`;
  return `/werk/${warning.kind === 'priority-without-action' ? 'speerpunten' : 'acties'}/${warning.slug}`;
}

function valuesOf(warning: Warning): MessageValues {
  if (warning.kind === 'to-read') return { count: warning.count };
  return warning.kind === 'not-begun' ? { from: Date.parse(`${warning.startsOn}T12:00:00Z`) } : {};
}

/** All that is missing in one thing, on one line that leads to where it is mended. */
function WarningLine({ warnings }: { warnings: Warning[] }) {
  const { t, list, dutch } = useWords();
  const local = useLocal();
  const [first] = warnings;
  if (!first) return null;
  const missing = warnings.map((warning) => t(`agenda.warning.${warning.kind}`, valuesOf(warning)));
  if (!('title' in first)) return <Link href={local(placeOf(first))}>{missing.join(' ')}</Link>;
  return (
    <>
      <Link href={local(placeOf(first))}>{dutch(first.title)}</Link>: {list(missing)}
    </>
  );
}

/** Without an agenda there is nothing to publish or to look at. */
export function NothingYetPage() {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Page title={t('agenda.nothingYet.title')} heading={t('agenda.nothingYet.title')}>
      <Paragraph>{t('agenda.nothingYet.about')}</Paragraph>
      <ButtonLink href={local('/werk/agenda/nieuw')}>{t('periods.list.start')}</ButtonLink>
    </Page>
  );
}
