import type { Paged } from '../../../platform/http/paging.ts';
import {
  ButtonGroup,
  ButtonLink,
  Card,
  Chip,
  type ChipState,
  EmptyState,
  Page,
  Pagination,
  Paragraph,
  Stack,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { isCounted, type Stage, stageOf } from '../rules.ts';
import type { Ballot } from '../types.ts';

/** All ballots for everyone, the newest first. */
export function ListPage({ ballots, page, pages }: { ballots: Ballot[] } & Paged) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const title = t('ballots.list.title');
  const rebuilt = useReconstructed();
  return (
    <Page title={title} heading={title} lead={rebuilt ? undefined : t('ballots.list.lead')} current="ballots">
      {ballots.length === 0 && rebuilt ? (
        <EmptyState title={t('ballots.list.unknownTitle')}>
          <Paragraph>{t('ballots.list.unknown')}</Paragraph>
          <ButtonLink href={local('/agenda')} appearance="secondary">
            {t('municipalities.home.agenda')}
          </ButtonLink>
        </EmptyState>
      ) : ballots.length === 0 ? (
        <EmptyState title={t('ballots.list.emptyTitle')}>
          <Paragraph>{t('ballots.list.empty')}</Paragraph>
          <ButtonLink href={local('/meedoen')}>{t('ballots.list.tell')}</ButtonLink>
        </EmptyState>
      ) : (
        <Stack>
          {ballots.map((ballot) => (
            <Card
              heading={dutch(ballot.title)}
              level={2}
              kind="proposal"
              href={local(`/stemmingen/${ballot.slug}${isCounted(ballot) ? '/uitslag' : ''}`)}
            >
              <Paragraph>
                <StageChip ballot={ballot} />
              </Paragraph>
              <Summary ballot={ballot} />
            </Card>
          ))}
          <Pagination page={page} pages={pages} href={(number) => local(`/stemmingen?bladzijde=${number}`)} />
          {ballots.some(({ state }) => state === 'open') && (
            <ButtonGroup>
              <ButtonLink href="/d">{t('ballots.list.haveCode')}</ButtonLink>
            </ButtonGroup>
          )}
        </Stack>
      )}
    </Page>
  );
}

/** How a ballot stands: a sign and its word. */
export function StageChip({ ballot }: { ballot: Pick<Ballot, 'state' | 'drawnAt'> }) {
  const { t } = useWords();
  const stage = stageOf(ballot);
  return <Chip state={chips[stage]}>{t(`ballots.state.${stage}`)}</Chip>;
}

const chips: Record<Stage, ChipState> = {
  draft: 'planned',
  drawn: 'planned',
  open: 'busy',
  closed: 'busy',
  counted: 'done',
  established: 'done',
  withdrawn: 'stopped',
};

function Summary({ ballot: { state, closesAt, paperCount, origin } }: { ballot: Ballot }) {
  const { t } = useWords();
  const moment = useMoment();
  const until = state === 'open' && closesAt ? t('ballots.list.until', { moment: moment(closesAt) }) : '';
  const counted = origin === 'import' ? 'ballots.list.papersElsewhere' : 'ballots.list.papers';
  const summary = paperCount === null ? until : t(counted, { papers: paperCount });
  return summary === '' ? null : <Paragraph>{summary}</Paragraph>;
}

/** A day and a time in the words of the page. */
export function useMoment(): (at: Date) => string {
  const { t, date, time } = useWords();
  return (at) => t('ballots.moment', { date: date(at), time: time(at) });
}
