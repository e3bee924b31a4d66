// The proposals as everyone may read them: what was proposed, who asked for it, what became of it.
import {
  ButtonLink,
  Card,
  CardGrid,
  Counts,
  EmptyState,
  Heading,
  Origin,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import type { Unshown } from '../../signals/index.ts';
import { History, type HistoryLine, type Voices } from '../../thread/index.ts';
import type { Proposal } from '../types.ts';

export function ListPage({ proposals, voices }: { proposals: Proposal[]; voices: Map<string, Voices> }) {
  const local = useLocal();
  const { t } = useWords();
  const reconstructed = useReconstructed();
  return (
    <Page
      title={t('proposals.list.title')}
      heading={t('proposals.list.title')}
      lead={t('proposals.list.lead')}
      width="wide"
    >
      {proposals.length === 0 ? (
        <EmptyState title={t('proposals.list.emptyTitle')}>
          <Paragraph>{t('proposals.list.emptyPublic')}</Paragraph>
          <ButtonLink href={local('/meedoen')}>{t('proposals.list.tell')}</ButtonLink>
        </EmptyState>
      ) : (
        <CardGrid>
          {proposals.map(({ id, number, title, about }) => (
            <Card heading={title} level={2} href={local(`/voorstellen/${number}`)}>
              {about && <Paragraph>{about}</Paragraph>}
              {!reconstructed && <VoiceCount count={voices.get(id)?.voices ?? 0} />}
            </Card>
          ))}
        </CardGrid>
      )}
    </Page>
  );
}

function VoiceCount({ count }: { count: number }) {
  const { t } = useWords();
  return <Counts items={[{ kind: 'signal', number: count, word: t('proposals.voicesWord', { count }) }]} />;
}

interface ProposalPageProps {
  proposal: Proposal;
  voices: Voices;
  quotes: string[];
  unshown: Unshown;
  happenings: string[];
  history: HistoryLine[];
}

export function ProposalPage({ proposal, voices, quotes, unshown, happenings, history }: ProposalPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const { title, number, about, state } = proposal;
  return (
    <Page
      title={title}
      heading={title}
      breadcrumb={[{ label: t('proposals.list.title'), href: local('/voorstellen') }, { label: `${number}. ${title}` }]}
    >
      {state !== 'open' && <Paragraph>{t(`proposals.page.${state}`)}</Paragraph>}
      {about && <Paragraph>{about}</Paragraph>}
      <Origin>
        {useReconstructed()
          ? t('proposals.page.basisUnknown')
          : t('proposals.page.basis', { voices: voices.voices, gatherings: voices.gatherings })}
      </Origin>
      {happenings.map((text) => (
        <Paragraph>{text}</Paragraph>
      ))}
      {quotes.length > 0 && (
        <>
          <Heading level={2}>{t('proposals.page.quotes')}</Heading>
          {quotes.map((words) => (
            <Quote>{words}</Quote>
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
