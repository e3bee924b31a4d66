import {
  Button,
  ButtonLink,
  EmptyState,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Tick,
  useLocal,
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
  const local = useLocal();
  const { t } = useWords();
  const open = proposals.filter(({ state }) => state === 'open');
  const closed = proposals.filter(({ state }) => state !== 'open');
  const mayMerge = mayShape && open.length > 1;
  const list = (
    <div id="voorstel" tabIndex={-1}>
      {groupByOrigin(open).map(({ elsewhere, proposals: own }) => (
        <>
          {elsewhere && <ElsewhereHeading elsewhere={elsewhere} />}
          <ul class="board-list">
            {own.map((proposal) => (
              <Row proposal={proposal} mayMerge={mayMerge} />
            ))}
          </ul>
        </>
      ))}
    </div>
  );
  return (
    <Page
      title={t('proposals.list.workTitle')}
      heading={t('proposals.list.workTitle')}
      errors={errors}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: t('proposals.list.workTitle') }]}
    >
      {open.length === 0 && (
        <EmptyState title={t('proposals.list.emptyTitle')}>
          <Link href={local('/werk/bord')}>{t('proposals.list.toBoard')}</Link>
        </EmptyState>
      )}
      {mayShape && open.length > 0 && (
        <Paragraph>
          {t('proposals.work.about')} {mayMerge && t('proposals.work.merge')}
        </Paragraph>
      )}
      {mayMerge ? (
        <Form action={local('/werk/voorstellen/samenvoeging')} method="get">
          {list}
          <Button appearance="secondary">{t('proposals.list.merge')}</Button>
        </Form>
      ) : (
        open.length > 0 && list
      )}
      {open.length > 0 && (
        <>
          <Paragraph>{t('proposals.work.vote')}</Paragraph>
          <ButtonLink href={local('/werk/stemmingen')}>{t('proposals.work.toBallots')}</ButtonLink>
        </>
      )}
      {closed.length > 0 && <Closed proposals={closed} />}
    </Page>
  );
}

function Row({ proposal, mayMerge }: { proposal: ListedProposal; mayMerge: boolean }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { fact } = useVotes();
  const { votes, voices } = proposal.support;
  const id = `v-${proposal.number}`;
  return (
    <li class="board-row">
      {mayMerge && (
        <Tick
          name="voorstel"
          value={String(proposal.number)}
          id={id}
          label={t('proposals.list.tick', { title: proposal.title })}
        />
      )}
      <span class="board-words">
        <Link href={local(`/werk/voorstellen/${proposal.number}`)}>
          {proposal.number}. {dutch(proposal.title)}
        </Link>
        <span class="board-place">{votes ? fact(votes) : t('proposals.voices', { count: voices })}</span>
      </span>
    </li>
  );
}

function Closed({ proposals }: { proposals: Proposal[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('proposals.list.closed')}</Heading>
      <Paragraph>{t('proposals.list.closedAbout')}</Paragraph>
      <ul class="board-list">
        {proposals.map(({ number, title, state }) => (
          <li class="board-row">
            <span class="board-words">
              <Link href={local(`/werk/voorstellen/${number}`)}>
                {number}. {dutch(title)}
              </Link>
              <span class="board-place">{t(`proposals.state.${state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
