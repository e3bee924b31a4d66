// The pages on which staff merge and split proposals.
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  type Crumb,
  errorFor,
  type FieldError,
  Form,
  Heading,
  List,
  Page,
  Paragraph,
  TextField,
  Tick,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Signal } from '../../signals/index.ts';
import { ReasonField } from '../../thread/index.ts';
import type { Proposal } from '../types.ts';
import { ProposalFields, VoiceWords } from './work-proposal-page.tsx';

interface MergePageProps {
  proposals: Proposal[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Why it did not go through: shown above the form, with everything still filled in. */
  problem?: string | undefined;
}

export function MergePage({ proposals, formKey, typed = {}, errors = [], problem }: MergePageProps) {
  const { t, dutch } = useWords();
  const heading = t('proposals.merge.title');
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={useCrumbs(heading)}>
      {problem && <Alert kind="warning">{problem}</Alert>}
      <Paragraph>{t('proposals.merge.about')}</Paragraph>
      <Heading level={2}>{t('proposals.merge.which')}</Heading>
      <List
        items={proposals.map(({ number, title, state }) =>
          state === 'open'
            ? dutch(`${number}. ${title}`)
            : `${dutch(`${number}. ${title}`)} (${t(`proposals.state.${state}`)})`,
        )}
      />
      <Form action={`${useBase()}/voorstellen/samenvoeging`} formKey={formKey}>
        {proposals.map(({ id, version }) => (
          <input type="hidden" name="seen" value={`${id}:${version}`} />
        ))}
        <ProposalFields typed={typed} errors={errors} />
        <ReasonField typed={typed} errors={errors} />
        <Button>{t('proposals.merge.button')}</Button>
      </Form>
    </Page>
  );
}

interface SplitPageProps {
  proposal: Proposal;
  signals: Signal[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  problem?: string | undefined;
}

export function SplitPage({ proposal, signals, formKey, typed = {}, errors = [], problem }: SplitPageProps) {
  const { t, dutch } = useWords();
  const heading = t('proposals.split.title');
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={useCrumbs(heading)}>
      {problem && <Alert kind="warning">{problem}</Alert>}
      <Paragraph>
        <b>
          {proposal.number}. {dutch(proposal.title)}
        </b>
      </Paragraph>
      <Paragraph>{t('proposals.split.about')}</Paragraph>
      <Form action={`${useBase()}/voorstellen/${proposal.number}/splitsing`} formKey={formKey}>
        <input type="hidden" name="seen" value={`${proposal.id}:${proposal.version}`} />
        <TextField
          name="first"
          label={t('proposals.split.first')}
          value={typedText(typed, 'first')}
          error={errorFor(errors, 'first')}
          size="full"
        />
        <TextField
          name="second"
          label={t('proposals.split.second')}
          value={typedText(typed, 'second')}
          error={errorFor(errors, 'second')}
          size="full"
        />
        <ul class="board-list" id="inFirst" tabIndex={-1}>
          {signals.map((signal) => (
            <SplitRow signal={signal} typed={typed} />
          ))}
        </ul>
        <ReasonField typed={typed} errors={errors} />
        <Button>{t('proposals.split.button')}</Button>
      </Form>
    </Page>
  );
}

function SplitRow({ signal, typed }: { signal: Signal; typed: Typed }) {
  const { t } = useWords();
  return (
    <li class="proposal-voice">
      <fieldset class="proposal-parts">
        <legend>
          <VoiceWords signal={signal} />
        </legend>
        {(['inFirst', 'inSecond'] as const).map((part) => (
          <span class="proposal-part">
            <Tick
              name={part}
              value={signal.id}
              id={`${part}-${signal.id}`}
              checked={typedList(typed, part).includes(signal.id)}
            />
            <label for={`${part}-${signal.id}`}>{t(`proposals.split.${part}`)}</label>
          </span>
        ))}
      </fieldset>
    </li>
  );
}

function useBase(): string {
  const local = useLocal();
  return local('/werk');
}

function useCrumbs(here: string): Crumb[] {
  const { t } = useWords();
  const base = useBase();
  return [
    { label: t('common.work'), href: base },
    { label: t('proposals.list.workTitle'), href: `${base}/voorstellen` },
    { label: here },
  ];
}
