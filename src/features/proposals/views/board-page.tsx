import { type Typed, typedList } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonLink,
  Columns,
  EmptyState,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { BoardView } from '../queries.ts';
import type { BoardSignal, ListedProposal } from '../types.ts';
import { BoardRow } from './board-row.tsx';
import { Bringing } from './bringing.tsx';

interface BoardPageProps {
  view: BoardView;
  /** Where the form is sent: the address of this view, so that a form that is refused comes back in it. */
  action: string;
  signals: BoardSignal[];
  /** Address of the next page, when there is one. */
  nextHref?: string | undefined;
  proposals: ListedProposal[];
  domains: Domain[];
  gatherings: { id: string; title: string }[];
  mayShape: boolean;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  news?: { count: number; number: number; title: string } | undefined;
}

/** The board: what was said on the left, what to do with it on the right. By keyboard as fast as with a mouse. */
export function BoardPage(props: BoardPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const { errors = [], news, signals, typed, mayShape } = props;
  return (
    <Page
      title={t('proposals.board.title')}
      heading={t('proposals.board.title')}
      errors={errors}
      width="wide"
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('proposals.board.title') }]}
    >
      {news && (
        <Alert kind="ok" status>
          {t('proposals.board.brought', news)}
        </Alert>
      )}
      {mayShape && signals.length > 0 && (
        <Paragraph small>
          <Link href="#signals">{t('proposals.board.toStories')}</Link>. {t('proposals.board.keys')}
        </Paragraph>
      )}
      <Filters {...props} />
      {signals.length === 0 && !typed ? (
        <EmptyState title={t('proposals.board.emptyTitle')}>
          {props.view.show === 'loose' ? t('proposals.board.emptyLoose') : t('proposals.board.empty')}
        </EmptyState>
      ) : (
        <Form action={props.action} formKey={props.formKey} wide>
          <Columns shape="aside-last">
            <SignalList {...props} />
            {props.mayShape && <Bringing {...props} />}
          </Columns>
        </Form>
      )}
    </Page>
  );
}

function Filters({ view, domains, gatherings }: BoardPageProps) {
  const local = useLocal();
  const { t, language, dutch } = useWords();
  return (
    <Form action={local('/werk/bord')} method="get" wide>
      <div class="board-filters">
        <Select
          name="toon"
          label={t('proposals.board.show')}
          value={view.show === 'all' ? 'alles' : 'los'}
          options={[
            { value: 'los', label: t('proposals.board.showLoose') },
            { value: 'alles', label: t('proposals.board.showAll') },
          ]}
        />
        <Select
          name="bijeenkomst"
          label={t('proposals.board.gathering')}
          value={view.gatheringId ?? ''}
          options={[
            { value: '', label: t('proposals.board.any') },
            ...gatherings.map(({ id, title }) => ({ value: id, label: dutch(title) })),
          ]}
        />
        <Select
          name="domein"
          label={t('proposals.board.domain')}
          value={view.domainId ?? ''}
          options={[
            { value: '', label: t('proposals.board.any') },
            ...domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) })),
          ]}
        />
        <TextField name="zoek" label={t('proposals.board.search')} value={view.search ?? ''} type="search" />
        <Button appearance="secondary">{t('proposals.board.filter')}</Button>
      </div>
    </Form>
  );
}

function SignalList({ signals, typed = {}, domains, nextHref, errors, mayShape }: BoardPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const ticked = new Set(typedList(typed, 'signals'));
  return (
    <div>
      <Heading level={2}>{t('proposals.board.said', { count: signals.length })}</Heading>
      {errorFor(errors, 'signals') && <p class="utrecht-form-field-error-message">{errorFor(errors, 'signals')}</p>}
      <signal-board>
        <ul class="board-list" id="signals" tabIndex={-1}>
          {signals.map((signal) => (
            <BoardRow signal={signal} ticked={ticked.has(signal.id)} domains={domains} mayShape={mayShape}>
              {mayShape && signal.words && (
                <Link href={local(`/werk/bord/${signal.id}/gelijkenis`)}>{t('proposals.alike.title')}</Link>
              )}
            </BoardRow>
          ))}
        </ul>
      </signal-board>
      {nextHref && (
        <ButtonLink href={nextHref} appearance="secondary">
          {t('proposals.board.next')}
        </ButtonLink>
      )}
    </div>
  );
}
