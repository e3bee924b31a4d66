import type { ComponentChildren } from 'preact';
import { type Typed, typedList } from '../../../platform/forms/form.ts';
import {
  Columns,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Lead,
  Link,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { Suggestions } from '../alike.ts';
import type { BoardSignal, ListedProposal, Proposal } from '../types.ts';
import { BoardRow } from './board-row.tsx';
import { Bringing } from './bringing.tsx';

interface AlikePageProps {
  /** What is asked about: this signal, or else this proposal. */
  signal?: BoardSignal | undefined;
  proposal?: Proposal | undefined;
  alike: Suggestions;
  /** It took too long for now. */
  late: boolean;
  /** So many of the loose stories were compared, as there are more. */
  newest: number | undefined;
  proposals: ListedProposal[];
  domains: Domain[];
  action: string;
  formKey: string;
  typed: Typed;
  errors?: FieldError[] | undefined;
}

/** What seems to be about the same, with the words by which; ticked and brought together as on the board. */
export function AlikePage(props: AlikePageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { proposal, errors = [], late, newest } = props;
  const heading = t(proposal ? 'proposals.alike.ofProposal' : 'proposals.alike.title');
  const above = proposal
    ? [
        { label: t('proposals.list.workTitle'), href: local('/werk/voorstellen') },
        { label: dutch(`${proposal.number}. ${proposal.title}`), href: local(`/werk/voorstellen/${proposal.number}`) },
      ]
    : [{ label: t('proposals.board.title'), href: local('/werk/bord') }];
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      width="wide"
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, ...above, { label: heading }]}
    >
      {proposal && <Lead>{dutch(`${proposal.number}. ${proposal.title}`)}</Lead>}
      <Paragraph>{t(late ? 'proposals.alike.late' : 'proposals.alike.about')}</Paragraph>
      {newest !== undefined && !late && <Paragraph>{t('proposals.alike.newest', { count: newest })}</Paragraph>}
      <Form action={props.action} formKey={props.formKey} wide>
        <Columns shape="aside-last">
          <Alike {...props} />
          <Bringing {...props} alike={props.alike.proposals} />
        </Columns>
      </Form>
    </Page>
  );
}

function Alike(props: AlikePageProps) {
  const { t } = useWords();
  const { signal, alike, errors, late } = props;
  const error = errorFor(errors, 'signals');
  return (
    <div id="signals" tabIndex={-1}>
      {error && <p class="utrecht-form-field-error-message">{error}</p>}
      {signal && (
        <Rows {...props} signals={[{ signal, shared: [] }]}>
          {t('proposals.alike.this')}
        </Rows>
      )}
      {(alike.signals.length > 0 || !late) && (
        <Rows {...props} signals={alike.signals}>
          {t('proposals.alike.loose', { count: alike.signals.length })}
        </Rows>
      )}
      {alike.signals.length === 0 && !late && <Paragraph>{t('proposals.alike.nothing')}</Paragraph>}
      {alike.proposals.length > 0 && <AlikeProposals {...props} />}
    </div>
  );
}

function Rows({
  signals,
  typed,
  domains,
  children,
}: Pick<AlikePageProps, 'typed' | 'domains'> & { signals: Suggestions['signals']; children: ComponentChildren }) {
  const ticked = new Set(typedList(typed, 'signals'));
  return (
    <>
      <Heading level={2}>{children}</Heading>
      {signals.length > 0 && (
        <ul class="board-list">
          {signals.map(({ signal, shared }) => (
            <BoardRow signal={signal} ticked={ticked.has(signal.id)} domains={domains} mayShape>
              <SharedWords words={shared} />
            </BoardRow>
          ))}
        </ul>
      )}
    </>
  );
}

const mostWords = 5;

function SharedWords({ words }: { words: string[] }) {
  const { t } = useWords();
  if (words.length === 0) return null;
  return (
    <span class="board-shared">{t('proposals.alike.shared', { words: words.slice(0, mostWords).join(', ') })}</span>
  );
}

function AlikeProposals({ alike, proposals }: AlikePageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('proposals.alike.proposals')}</Heading>
      <ul class="board-list">
        {alike.proposals.flatMap(({ id, shared, voice }) =>
          proposals
            .filter((proposal) => proposal.id === id)
            .map(({ number, title }) => (
              <li class="board-alike">
                <Link href={local(`/werk/voorstellen/${number}`)}>{dutch(`${number}. ${title}`)}</Link>
                <SharedWords words={shared} />
                {voice?.words && <Quote source={t('proposals.alike.voice')}>{dutch(voice.words)}</Quote>}
              </li>
            )),
        )}
      </ul>
    </>
  );
}
