// The page on which staff merge proposals.
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  type FieldError,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Meanwhile, ReasonField, TypedBefore, WhatHappened } from '../../thread/index.ts';
import type { Proposal } from '../types.ts';
import { useShapeCrumbs } from './shape-crumbs.tsx';
import { ProposalFields } from './work-proposal-page.tsx';

interface MergePageProps {
  /** All that were asked for, also those that are no longer open. */
  proposals: Proposal[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Why it did not go through, or cannot. */
  problem?: string | undefined;
  /** Set when nothing that one fills in would help: there is no form then, and what was typed is kept to be read. */
  obstacle?: string | undefined;
  /** What others did with these in the meantime. */
  meanwhile?: Meanwhile[];
}

export function MergePage(props: MergePageProps) {
  const { proposals, typed = {}, errors = [], problem, obstacle, meanwhile = [] } = props;
  const { t } = useWords();
  const heading = t('proposals.merge.title');
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={useShapeCrumbs(heading)}>
      {meanwhile.length > 0 && problem && <WhatHappened title={problem} meanwhile={meanwhile} />}
      {meanwhile.length === 0 && problem && <Alert kind="warning">{problem}</Alert>}
      {!obstacle && <Paragraph>{t('proposals.merge.about')}</Paragraph>}
      {!obstacle && <Which proposals={proposals} />}
      {obstacle ? <TypedMerge typed={typed} /> : <MergeForm {...props} />}
    </Page>
  );
}

function Which({ proposals }: { proposals: Proposal[] }) {
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('proposals.merge.which')}</Heading>
      <List items={openOf(proposals).map(({ number, title }) => dutch(`${number}. ${title}`))} />
    </>
  );
}

function TypedMerge({ typed }: { typed: Typed }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      <TypedBefore
        items={[
          { key: t('proposals.form.title'), value: typedText(typed, 'title') },
          { key: t('proposals.form.about'), value: typedText(typed, 'about') },
          { key: t('thread.reason.label'), value: typedText(typed, 'reason') },
        ]}
      />
      <Paragraph>
        <Link href={local('/werk/voorstellen')}>{t('proposals.merge.back')}</Link>
      </Paragraph>
    </>
  );
}

function MergeForm({ proposals, formKey, typed = {}, errors = [] }: MergePageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Form action={local('/werk/voorstellen/samenvoeging')} formKey={formKey}>
      {openOf(proposals).map(({ id, version }) => (
        <input type="hidden" name="seen" value={`${id}:${version}`} />
      ))}
      <ProposalFields typed={typed} errors={errors} />
      <ReasonField typed={typed} errors={errors} />
      <Button>{t('proposals.merge.button')}</Button>
    </Form>
  );
}

function openOf(proposals: Proposal[]): Proposal[] {
  return proposals.filter(({ state }) => state === 'open');
}
