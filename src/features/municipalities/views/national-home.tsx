import type { Paged } from '../../../platform/http/paging.ts';
import {
  ButtonGroup,
  ButtonLink,
  Card,
  CardGrid,
  type Count,
  Counts,
  EmptyState,
  Heading,
  Lead,
  Link,
  Page,
  Pagination,
  Paragraph,
  useWords,
} from '../../../ui/index.ts';
import type { KindCounts, ListedMunicipality } from '../types.ts';

export interface Neighbour extends ListedMunicipality {
  /** Absent where there are too many to count them all for one page. */
  counts: KindCounts | undefined;
}

interface NationalHomeProps extends Paged {
  municipalities: Neighbour[];
  demonstration: boolean;
}

/** What this is, which municipalities one can look into, and how to hold one's own symposium. */
export function NationalHome({ municipalities, demonstration, page, pages }: NationalHomeProps) {
  const { t } = useWords();
  const counted = municipalities.filter(({ counts }) => counts);
  const others = municipalities.filter(({ counts }) => !counts);
  return (
    <Page title={t('ui.brand.national')} width="wide">
      <Heading level={1}>{t('municipalities.national.title')}</Heading>
      <Lead>{t('municipalities.national.lead')}</Lead>
      <ButtonGroup>
        {demonstration && <ButtonLink href="/demo/symposium">{t('municipalities.national.symposium')}</ButtonLink>}
        <ButtonLink href="/d" appearance={demonstration ? 'secondary' : 'primary'}>
          {t('municipalities.national.join')}
        </ButtonLink>
      </ButtonGroup>
      <Heading level={2}>{t('municipalities.national.municipalities')}</Heading>
      {municipalities.length === 0 ? (
        <EmptyState title={t('municipalities.national.none')} level={3}>
          <Paragraph>{t('municipalities.national.noneAbout')}</Paragraph>
        </EmptyState>
      ) : (
        counted.length > 0 && (
          <CardGrid>
            {counted.map((municipality) => (
              <MunicipalityCard {...municipality} />
            ))}
          </CardGrid>
        )
      )}
      {others.length > 0 && (
        <ul>
          {others.map(({ slug, name }) => (
            <li>
              <Link href={`/${slug}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} href={(number) => `/?bladzijde=${number}`} />
      <Heading level={2}>{t('municipalities.national.more')}</Heading>
      <MoreEntrances demonstration={demonstration} />
    </Page>
  );
}

function MunicipalityCard({ slug, name, kind, tagline, counts = new Map() }: Neighbour) {
  const { t, dutch } = useWords();
  const items = countsOf(counts, kind === 'reconstructed', t);
  return (
    <Card heading={name} level={3} href={`/${slug}`}>
      <Paragraph small>
        <b>{t(`municipalities.kind.${kind}`)}</b>
      </Paragraph>
      {tagline && <Paragraph>{dutch(tagline)}</Paragraph>}
      {items.length > 0 ? <Counts items={items} /> : <Paragraph>{t('municipalities.national.starting')}</Paragraph>}
    </Card>
  );
}

function countsOf(counts: KindCounts, reconstructed: boolean, t: ReturnType<typeof useWords>['t']): Count[] {
  const shown = (['signal', 'priority', 'action'] as const).flatMap((kind): Count[] => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ kind, number: count, word: t(`municipalities.word.${kind}`, { count }) }] : [];
  });
  const hidden: Count = { kind: 'signal', word: t('municipalities.national.signalsUnknown') };
  return reconstructed && !counts.get('signal') ? [hidden, ...shown] : shown;
}

function MoreEntrances({ demonstration }: { demonstration: boolean }) {
  const { t } = useWords();
  return (
    <CardGrid>
      <Card heading={t('municipalities.national.follow')} level={3} href="/volg">
        <Paragraph>{t('municipalities.national.followAbout')}</Paragraph>
      </Card>
      {demonstration && (
        <Card heading={t('municipalities.national.demo')} level={3} href="/demo">
          <Paragraph>{t('municipalities.national.demoAbout')}</Paragraph>
        </Card>
      )}
    </CardGrid>
  );
}
