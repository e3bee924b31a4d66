// The page on which staff split a proposal.
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  errorFor,
  type FieldError,
  Fieldset,
  Form,
  Link,
  Page,
  Paragraph,
  TextField,
  Tick,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Signal } from '../../signals/index.ts';
import { type Meanwhile, ReasonField, TypedBefore, WhatHappened } from '../../thread/index.ts';
import type { Proposal } from '../types.ts';
import { useShapeCrumbs } from './shape-crumbs.tsx';
import { VoiceWords } from './work-proposal-page.tsx';

interface SplitPageProps {
  proposal: Proposal;
  signals: Signal[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Why it did not go through, or cannot. */
  problem?: string | undefined;
  /** Set when nothing that one fills in would help: there is no form then, and what was typed is kept to be read. */
  obstacle?: string | undefined;
  /** What others did with it in the meantime. */
  meanwhile?: Meanwhile[];
}

export function SplitPage(props: SplitPageProps) {
  const { proposal, errors = [], problem, obstacle, meanwhile = [] } = props;
  const { t, dutch } = useWords();
  const heading = t('proposals.split.title');
  return (
    <Page title={heading} heading={heading} errors={errors} breadcrumb={useShapeCrumbs(heading)}>
      {meanwhile.length > 0 && problem && <WhatHappened title={problem} meanwhile={meanwhile} />}
      {meanwhile.length === 0 && problem && <Alert kind="warning">{problem}</Alert>}
      <Paragraph>
        <b>
          {proposal.number}. {dutch(proposal.title)}
        </b>
      </Paragraph>
      {obstacle ? <TypedSplit {...props} /> : <SplitForm {...props} />}
    </Page>
  );
}

function SplitForm({ proposal, signals, formKey, typed = {}, errors = [] }: SplitPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  const unplaced = errors.filter((error) => error.field === 'inFirst').map(({ message }) => message);
  return (
    <>
      <Paragraph>{t('proposals.split.about')}</Paragraph>
      <Form action={local(`/werk/voorstellen/${proposal.number}/splitsing`)} formKey={formKey}>
        <input type="hidden" name="seen" value={`${proposal.id}:${proposal.version}`} />
        <TextField {...field('first')} label={t('proposals.split.first')} size="full" />
        <TextField {...field('second')} label={t('proposals.split.second')} size="full" />
        <Fieldset name="inFirst" legend={t('proposals.split.which')} error={unplaced.join(' ') || undefined}>
          <ul class="board-list" id="inFirst" tabIndex={-1}>
            {signals.map((signal) => (
              <SplitRow signal={signal} typed={typed} />
            ))}
          </ul>
        </Fieldset>
        <ReasonField typed={typed} errors={errors} />
        <Button>{t('proposals.split.button')}</Button>
      </Form>
    </>
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

/** What was filled in when there is nothing to split any more: both titles, and which voice was to go where. */
function TypedSplit({ proposal, signals, typed = {} }: SplitPageProps) {
  const local = useLocal();
  const { t } = useWords();
  return (
    <>
      <TypedBefore
        items={[
          { key: t('proposals.split.first'), value: typedText(typed, 'first') },
          { key: t('proposals.split.inFirst'), value: <Placed {...{ signals, typed }} part="inFirst" /> },
          { key: t('proposals.split.second'), value: typedText(typed, 'second') },
          { key: t('proposals.split.inSecond'), value: <Placed {...{ signals, typed }} part="inSecond" /> },
          { key: t('thread.reason.label'), value: typedText(typed, 'reason') },
        ].slice(0, typedText(typed, 'first') ? undefined : 0)}
      />
      <Paragraph>
        <Link href={local(`/werk/voorstellen/${proposal.number}`)}>{t('proposals.split.back')}</Link>
      </Paragraph>
    </>
  );
}

function Placed({ signals, typed, part }: { signals: Signal[]; typed: Typed; part: 'inFirst' | 'inSecond' }) {
  const ids = typedList(typed, part);
  return (
    <>
      {signals
        .filter(({ id }) => ids.includes(id))
        .map((signal) => (
          <Paragraph>
            <VoiceWords signal={signal} />
          </Paragraph>
        ))}
    </>
  );
}
