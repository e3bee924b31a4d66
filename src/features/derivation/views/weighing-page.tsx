import {
  Alert,
  Button,
  EmptyState,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Tick,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { ReadCheck } from '../checking.ts';
import type { Reach, Weighed } from '../types.ts';
import { CheckState } from './check-state.tsx';
import { ReachSummary } from './reach-summary.tsx';
import { LedTo, StandingText } from './standing-text.tsx';

interface WeighingPageProps {
  /** Undefined while there is no agenda. */
  found: { agenda: Agenda; proposals: Weighed[]; reach: Reach; check: ReadCheck | undefined } | undefined;
  mayDecide: boolean;
  news?: string | undefined;
}

/** All proposals of the agenda beside one another: what stands behind each, and what became of it. */
export function WeighingPage({ found, mayDecide, news }: WeighingPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const heading = t('derivation.work.title');
  return (
    <Page
      title={heading}
      lead={found ? t('derivation.work.lead', { title: found.agenda.title }) : t('derivation.work.noAgenda')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('priorities.list.title'), href: local('/werk/speerpunten') },
        { label: heading },
      ]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {found && (
        <>
          <ReachSummary reach={found.reach} />
          <CheckState read={found.check} />
          <Heading level={2}>{t('derivation.work.proposals')}</Heading>
          <Proposals proposals={found.proposals} mayDecide={mayDecide} />
          <Paragraph>
            <Link href={local('/speerpunten/afweging')}>{t('derivation.work.public')}</Link>
          </Paragraph>
        </>
      )}
    </Page>
  );
}

function Proposals({ proposals, mayDecide }: { proposals: Weighed[]; mayDecide: boolean }) {
  const local = useLocal();
  const { t } = useWords();
  if (proposals.length === 0)
    return (
      <EmptyState title={t('derivation.work.emptyTitle')}>
        <Paragraph>{t('derivation.work.empty')}</Paragraph>
        <Link href={local('/werk/voorstellen')}>{t('derivation.work.toProposals')}</Link>
      </EmptyState>
    );
  const list = (
    <ul class="board-list">
      {proposals.map((proposal) => (
        <Row proposal={proposal} mayDecide={mayDecide} />
      ))}
    </ul>
  );
  if (!mayDecide) return list;
  return (
    <Form action={local('/werk/speerpunten/nieuw')} method="get">
      <Paragraph>{t('derivation.work.tickAbout')}</Paragraph>
      {list}
      <Button>{t('derivation.work.derive')}</Button>
    </Form>
  );
}

function Row({ proposal, mayDecide }: { proposal: Weighed; mayDecide: boolean }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { number, title, voices, places, domains, standing, actions } = proposal;
  const from = places.map((place) => `${dutch(place.title)} (${place.voices})`).join(', ');
  // Domains are named in the language of the page.
  const about = domains.map((domain) => `${domain.title} (${domain.voices})`).join(', ');
  return (
    <li class="board-row">
      {mayDecide && standing.kind !== 'voting' && (
        <Tick name="voorstel" value={String(number)} id={`v-${number}`} label={t('derivation.work.tick', { title })} />
      )}
      <div class="board-words">
        <Link href={local(`/werk/voorstellen/${number}`)}>
          {number}. {dutch(title)}
        </Link>
        <span class="board-place">{t('derivation.voices', { voices })}</span>
        {from && (
          <span class="board-place">
            {t('derivation.work.from')} {from}
          </span>
        )}
        {about && (
          <span class="board-place">
            {t('derivation.work.about')} {about}
          </span>
        )}
        <StandingText standing={standing} />
        {standing.kind !== 'taken-up' && <LedTo actions={actions} />}
        {mayDecide && standing.kind === 'voting' && <Paragraph>{t('derivation.work.tickVoting')}</Paragraph>}
        {mayDecide && <Acts number={number} title={title} standing={standing} />}
      </div>
    </li>
  );
}

/** What can be done with it: nothing while it is in a priority or people vote on it. */
function Acts({ number, title, standing }: Pick<Weighed, 'number' | 'title' | 'standing'>) {
  const local = useLocal();
  const { t } = useWords();
  const here = local(`/werk/speerpunten/afweging/${number}`);
  if (standing.kind === 'taken-up' || standing.kind === 'voting') return null;
  const aside = standing.kind === 'set-aside' || (standing.kind === 'lost' && standing.reason !== undefined);
  if (aside) return <Link href={`${here}/herstel`}>{t('derivation.work.again.link', { title })}</Link>;
  const kind = standing.kind === 'lost' ? 'explain' : 'link';
  return <Link href={here}>{t(`derivation.work.aside.${kind}`, { title })}</Link>;
}
