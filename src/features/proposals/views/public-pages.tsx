// The proposals as everyone may read them: what was proposed, who asked for it, what became of it.
import {
  ButtonLink,
  Card,
  CardGrid,
  type Count,
  Counts,
  EmptyState,
  Heading,
  Link,
  Origin,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import type { Unshown } from '../../signals/index.ts';
import { History, type HistoryLine, type Support, useVotes, VotesBehind } from '../../thread/index.ts';
import { groupByOrigin } from '../reading.ts';
import { sharedAbout } from '../rules.ts';
import type { ListedProposal } from '../types.ts';
import { ElsewhereHeading, FromElsewhere } from './elsewhere.tsx';

export function ListPage({ proposals }: { proposals: ListedProposal[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const rebuilt = useReconstructed();
  const shared = sharedAbout(proposals);
  return (
    <Page
      title={t('proposals.list.title')}
      heading={t('proposals.list.title')}
      lead={rebuilt ? undefined : t('proposals.list.lead')}
      width="wide"
    >
      {proposals.length === 0 && rebuilt && <Paragraph>{t('municipalities.unknown.proposals')}</Paragraph>}
      {shared && <Paragraph>{dutch(shared)}</Paragraph>}
      {proposals.length === 0 && !rebuilt && (
        <EmptyState title={t('proposals.list.emptyTitle')}>
          <Paragraph>{t('proposals.list.emptyPublic')}</Paragraph>
          <ButtonLink href={local('/meedoen')}>{t('proposals.list.tell')}</ButtonLink>
        </EmptyState>
      )}
      {groupByOrigin(proposals).map(({ elsewhere, proposals: own }) => (
        <>
          {elsewhere && <ElsewhereHeading elsewhere={elsewhere} />}
          <CardGrid>
            {own.map(({ number, title, about, support }) => (
              <Card heading={dutch(title)} level={elsewhere ? 3 : 2} href={local(`/voorstellen/${number}`)}>
                {about && about !== shared && <Paragraph>{dutch(about)}</Paragraph>}
                <Behind support={support} marked={elsewhere !== undefined} />
              </Card>
            ))}
          </CardGrid>
        </>
      ))}
      {proposals.length > 0 && (
        <Paragraph>
          <Link href={local('/speerpunten/afweging')}>{t('derivation.heard.toFate')}</Link>
        </Paragraph>
      )}
    </Page>
  );
}

/** How many told it or, where nobody did, how many voted for it. Under a heading that says where, the number alone. */
function Behind({ support: { voices, votes }, marked }: { support: Support; marked: boolean }) {
  const { t } = useWords();
  const { count } = useVotes();
  if (useReconstructed()) return null;
  const voted = votes && count(marked ? { ...votes, elsewhere: false } : votes);
  const told: Count = { kind: 'signal', number: voices, word: t('proposals.voicesWord', { count: voices }) };
  return <Counts items={[voted ?? told]} />;
}

interface ProposalPageProps {
  proposal: ListedProposal;
  quotes: string[];
  unshown: Unshown;
  happenings: string[];
  history: HistoryLine[];
}

export function ProposalPage({ proposal, quotes, unshown, happenings, history }: ProposalPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const reconstructed = useReconstructed();
  const { title, number, about, state, support, elsewhere } = proposal;
  const { votes, ...voices } = support;
  return (
    <Page
      title={dutch(title)}
      heading={dutch(title)}
      breadcrumb={[
        { label: t('proposals.list.title'), href: local('/voorstellen') },
        { label: dutch(`${number}. ${title}`) },
      ]}
    >
      {state !== 'open' && <Paragraph>{t(`proposals.page.${state}`)}</Paragraph>}
      {about && <Paragraph>{dutch(about)}</Paragraph>}
      <Origin kind={votes ? 'proposal' : 'signal'}>
        {elsewhere && <FromElsewhere elsewhere={elsewhere} />}
        {reconstructed
          ? t('proposals.page.basisUnknown')
          : votes
            ? !elsewhere && <VotesBehind votes={votes} />
            : t('proposals.page.basis', voices)}
      </Origin>
      {happenings.map((text) => (
        <Paragraph>{text}</Paragraph>
      ))}
      {quotes.length > 0 && (
        <>
          <Heading level={2}>{t('proposals.page.quotes')}</Heading>
          {quotes.map((words) => (
            <Quote>{dutch(words)}</Quote>
          ))}
        </>
      )}
      {(['waiting', 'heldBack', 'kept'] as const)
        .filter((why) => unshown[why])
        .map((why) => (
          <Paragraph small>{t(`proposals.page.unshown.${why}`)}</Paragraph>
        ))}
      <Heading level={2}>{t('proposals.page.history')}</Heading>
      <History lines={history} />
    </Page>
  );
}
