import { type Typed, typedText } from '../../../platform/forms/form.ts';
import type { Paged } from '../../../platform/http/paging.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  type FieldError,
  Form,
  Heading,
  Page,
  Pagination,
  Paragraph,
  Quote,
  Tick,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Signal } from '../../signals/index.ts';
import { History, type HistoryLine, TypedBefore, useVotes, WordingFields } from '../../thread/index.ts';
import type { ListedProposal, Proposal } from '../types.ts';
import { FromElsewhere } from './elsewhere.tsx';

interface WorkProposalPageProps extends Paged {
  proposal: ListedProposal;
  /** One page of them. */
  signals: Signal[];
  history: HistoryLine[];
  mayShape: boolean;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Somebody else changed it in the meantime: what stands there now is shown beside what was typed. */
  conflict?: boolean;
  news?: string | undefined;
}

/** One proposal as staff see it: its words, its voices, what happened to it, and what one can do with it. */
export function WorkProposalPage(props: WorkProposalPageProps) {
  const local = useLocal();
  const { proposal, errors = [], mayShape, news, conflict } = props;
  const { support, elsewhere } = proposal;
  const { t, dutch } = useWords();
  const { fact } = useVotes();
  const here = local(`/werk/voorstellen/${proposal.number}`);
  const heading = dutch(`${proposal.number}. ${proposal.title}`);
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('proposals.list.workTitle'), href: local('/werk/voorstellen') },
        { label: heading },
      ]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      <Paragraph>
        {support.votes ? fact(support.votes) : t('proposals.voices', { count: support.voices })} ·{' '}
        {t(`proposals.state.${proposal.state}`)}
      </Paragraph>
      {elsewhere && <FromElsewhere elsewhere={elsewhere} />}
      {mayShape && proposal.state === 'open' && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/bord')} appearance="secondary">
            {t('proposals.page.addVoices')}
          </ButtonLink>
          <ButtonLink href={`${here}/gelijkenis`} appearance="secondary">
            {t('proposals.alike.ofProposal')}
          </ButtonLink>
          <ButtonLink href={`${here}/splitsing`} appearance="secondary">
            {t('proposals.page.splitIt')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {mayShape && proposal.state === 'open' && <Wording {...props} here={here} />}
      {conflict && proposal.state !== 'open' && <Overtaken {...props} />}
      <VoiceList {...props} here={here} />
      <Pagination page={props.page} pages={props.pages} href={(number) => `${here}?bladzijde=${number}`} />
      <Heading level={2}>{t('proposals.page.history')}</Heading>
      <History lines={props.history} undoHref={mayShape ? (actId) => `${here}/herstel?stap=${actId}` : undefined} />
    </Page>
  );
}

function Wording({ proposal, formKey, typed, errors, conflict, here }: WorkProposalPageProps & { here: string }) {
  const { t } = useWords();
  const changed = typed ?? { title: proposal.title, about: proposal.about ?? '' };
  return (
    <Details summary={t('proposals.page.edit')} open={typed !== undefined}>
      {conflict && <NowIs proposal={proposal} />}
      <Form action={here} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(changed, 'version') || proposal.version} />
        <ProposalFields typed={changed} errors={errors ?? []} />
        <Button>{t('proposals.page.save')}</Button>
      </Form>
    </Details>
  );
}

function NowIs({ proposal: { title, about } }: { proposal: Proposal }) {
  const { t, dutch } = useWords();
  return (
    <>
      <Paragraph>{t('proposals.page.conflict')}</Paragraph>
      <Quote>
        {dutch(title)}
        {about && ` – ${dutch(about)}`}
      </Quote>
    </>
  );
}

/** Merged, split or taken back while its words were being changed: below stands what happened. */
function Overtaken({ proposal, typed = {} }: WorkProposalPageProps) {
  const { t } = useWords();
  return (
    <>
      <NowIs proposal={proposal} />
      <TypedBefore
        items={[
          { key: t('proposals.form.title'), value: typedText(typed, 'title') },
          { key: t('proposals.form.about'), value: typedText(typed, 'about') },
        ]}
      />
    </>
  );
}

/** How a proposal is called and what it is about: the same wherever one is changed or made of others. */
export function ProposalFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  const labels = {
    title: t('proposals.form.title'),
    hint: t('proposals.board.newTitleHint'),
    about: t('proposals.form.about'),
  };
  return <WordingFields labels={labels} typed={typed} errors={errors} />;
}

function VoiceList({ signals, mayShape, proposal, here }: WorkProposalPageProps & { here: string }) {
  const { t } = useWords();
  const removable = mayShape && proposal.state === 'open' && signals.length > 0;
  const list = (
    <ul class="board-list">
      {signals.map((signal) => (
        <li class="board-row">
          {removable && <Tick name="verhaal" value={signal.id} id={`s-${signal.id}`} />}
          <VoiceWords signal={signal} {...(removable ? { labels: `s-${signal.id}` } : {})} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Heading level={2}>{t('proposals.page.voices')}</Heading>
      {signals.length === 0 && <Paragraph>{t('proposals.page.noVoices')}</Paragraph>}
      {removable ? (
        <Form action={`${here}/losmaking`} method="get">
          {list}
          <Button appearance="secondary">{t('proposals.page.takeOut')}</Button>
        </Form>
      ) : (
        list
      )}
    </>
  );
}

/** What somebody said, as staff may read it; a label where there is something to tick. */
export function VoiceWords({ signal, labels }: { signal: Signal; labels?: string }) {
  const { t, dutch } = useWords();
  const words = signal.words
    ? dutch(signal.words)
    : signal.withdrawnAt
      ? t('proposals.board.withdrawn')
      : t('proposals.board.countOnly');
  const note = signal.consent === 'staff' && <span class="board-place">{t('proposals.board.staffOnly')}</span>;
  return labels ? (
    <label class="board-words" for={labels}>
      {words}
      {note}
    </label>
  ) : (
    <span class="board-words">
      {words}
      {note}
    </span>
  );
}
