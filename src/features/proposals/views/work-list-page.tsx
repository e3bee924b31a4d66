import {
  Button,
  EmptyState,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Tick,
  useSite,
  useWords,
} from '../../../ui/index.ts';
import { useVotes } from '../../thread/index.ts';
import { groupByOrigin } from '../reading.ts';
import type { ListedProposal, Proposal } from '../types.ts';
import { ElsewhereHeading } from './elsewhere.tsx';

interface WorkListPageProps {
  proposals: ListedProposal[];
  mayShape: boolean;
  errors?: FieldError[];
}

/** The proposals as staff see them: tick two or more to merge them. */
export function WorkListPage({ proposals, mayShape, errors = [] }: WorkListPageProps) {
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}/werk`;
  const open = proposals.filter(({ state }) => state === 'open');
  const closed = proposals.filter(({ state }) => state !== 'open');
  return (
    <Page
      title={t('proposals.list.workTitle')}
      heading={t('proposals.list.workTitle')}
      errors={errors}
      breadcrumb={[{ label: t('common.work'), href: base }, { label: t('proposals.list.workTitle') }]}
    >
      {open.length === 0 ? (
        <EmptyState title={t('proposals.list.emptyTitle')}>
          <Link href={`${base}/bord`}>{t('proposals.list.toBoard')}</Link>
        </EmptyState>
      ) : (
        <Form action={`${base}/voorstellen/samenvoeging`} method="get">
          <div id="voorstel" tabIndex={-1}>
            {groupByOrigin(open).map(({ elsewhere, proposals: own }) => (
              <>
                {elsewhere && <ElsewhereHeading elsewhere={elsewhere} />}
                <ul class="board-list">
                  {own.map((proposal) => (
                    <Row proposal={proposal} base={base} mayShape={mayShape} />
                  ))}
                </ul>
              </>
            ))}
          </div>
          {mayShape && open.length > 1 && <Button appearance="secondary">{t('proposals.list.merge')}</Button>}
        </Form>
      )}
      {closed.length > 0 && <Closed proposals={closed} base={base} />}
    </Page>
  );
}

function Row({ proposal, base, mayShape }: { proposal: ListedProposal; base: string; mayShape: boolean }) {
  const { t } = useWords();
  const { fact } = useVotes();
  const { votes, voices } = proposal.support;
  const id = `v-${proposal.number}`;
  return (
    <li class="board-row">
      {mayShape && (
        <Tick
          name="voorstel"
          value={String(proposal.number)}
          id={id}
          label={t('proposals.list.tick', { title: proposal.title })}
        />
      )}
      <span class="board-words">
        <Link href={`${base}/voorstellen/${proposal.number}`}>
          {proposal.number}. {proposal.title}
        </Link>
        <span class="board-place">{votes ? fact(votes) : t('proposals.voices', { count: voices })}</span>
      </span>
    </li>
  );
}

function Closed({ proposals, base }: { proposals: Proposal[]; base: string }) {
  const { t } = useWords();
  return (
    <>
      <Heading level={2}>{t('proposals.list.closed')}</Heading>
      <Paragraph>{t('proposals.list.closedAbout')}</Paragraph>
      <ul class="board-list">
        {proposals.map(({ number, title, state }) => (
          <li class="board-row">
            <span class="board-words">
              <Link href={`${base}/voorstellen/${number}`}>
                {number}. {title}
              </Link>
              <span class="board-place">{t(`proposals.state.${state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
