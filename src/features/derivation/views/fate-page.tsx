import {
  EmptyState,
  Entries,
  Entry,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { isTextUnknown } from '../rules.ts';
import type { Reach, Weighed } from '../types.ts';
import { ReachSummary } from './reach-summary.tsx';
import { LedTo, StandingText } from './standing-text.tsx';

interface FatePageProps {
  agenda: Agenda | undefined;
  others: Agenda[];
  proposals: Weighed[];
  reach: Reach | undefined;
  /** People were asked whether they were understood. */
  checked: boolean;
  reconstructed: boolean;
}

const groups = {
  in: ['taken-up', 'won'],
  out: ['set-aside', 'lost'],
  undecided: ['open', 'voting'],
} as const satisfies Record<string, Weighed['standing']['kind'][]>;

/** What became of every proposal: in which priority it is, or why in none. */
export function FatePage({ agenda, others, proposals, reach, checked, reconstructed }: FatePageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('derivation.fate.title');
  return (
    <Page
      title={heading}
      lead={t(`derivation.fate.${reconstructed ? 'leadRebuilt' : 'lead'}`)}
      current="agenda"
      breadcrumb={[{ label: t('priorities.list.title'), href: local('/speerpunten') }, { label: heading }]}
    >
      {agenda && <Paragraph>{t('derivation.fate.ofAgenda', { title: agenda.title })}</Paragraph>}
      {reach && !(reconstructed && reach.told === 0) && <ReachSummary reach={reach} />}
      {proposals.length === 0 && (
        <EmptyState title={t(`derivation.fate.${reconstructed ? 'unknownTitle' : 'emptyTitle'}`)}>
          <Paragraph>{t(reconstructed ? 'derivation.fate.unknown' : 'derivation.fate.empty')}</Paragraph>
        </EmptyState>
      )}
      {Object.entries(groups).map(([name, kinds]) => (
        <Group
          name={name as keyof typeof groups}
          proposals={proposals.filter(({ standing }) => (kinds as readonly string[]).includes(standing.kind))}
          reconstructed={reconstructed}
        />
      ))}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('priorities.list.others')}</Heading>
          <List
            items={others.map(({ slug, title }) => (
              <Link href={local(`/speerpunten/afweging?agenda=${slug}`)}>{dutch(title)}</Link>
            ))}
          />
        </>
      )}
      {agenda && checked && (
        <Paragraph>
          <Link href={local(`/speerpunten/begrepen?agenda=${agenda.slug}`)}>{t('derivation.fate.toCheck')}</Link>
        </Paragraph>
      )}
    </Page>
  );
}

interface GroupProps {
  name: keyof typeof groups;
  proposals: Weighed[];
  reconstructed: boolean;
}

function Group({ name, proposals, reconstructed }: GroupProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  if (proposals.length === 0) return null;
  const untold = reconstructed ? proposals.filter(isTextUnknown) : [];
  return (
    <>
      <Heading level={2}>{t(`derivation.fate.${name}`)}</Heading>
      {untold.length > 0 && <Paragraph>{t('derivation.fate.untold', { count: untold.length })}</Paragraph>}
      <Entries>
        {proposals
          .filter((one) => !untold.includes(one))
          .map(({ number, title, voices, standing, actions }) => (
            <Entry
              title={dutch(title)}
              href={local(`/voorstellen/${number}`)}
              facts={voices > 0 ? [t('derivation.voices', { voices })] : []}
            >
              <StandingText standing={standing} reconstructed={reconstructed} />
              {standing.kind !== 'taken-up' && <LedTo actions={actions} />}
            </Entry>
          ))}
      </Entries>
    </>
  );
}
