import { showCode } from '../../../platform/codes/codes.ts';
import {
  EmptyState,
  Groups,
  Heading,
  Link,
  notTranslated,
  Page,
  Paragraph,
  PrintButton,
  QrCode,
  Slip,
  useWords,
} from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';

interface SlipsPageProps {
  /** The gathering's own page for staff. */
  work: string;
  gathering: Gathering;
  table: string | null;
  slips: { number: number; code: string; qr: string }[];
  /** How many there are at this table; the last ones are shown. */
  all: number;
  address: string;
}

/** The receipts of those who spoke at one table, to print, to cut and to hand out: each has a number, and no words. */
export function SlipsPage({ work, gathering, table, slips, all, address }: SlipsPageProps) {
  const { t, dutch } = useWords();
  const title = table ? t('gatherings.slips.titleTable', { table }) : t('gatherings.slips.title');
  const query = new URLSearchParams({ tafel: table ?? '' });
  return (
    <Page title={title} width="wide" private>
      <div class="sp-sheet__about">
        <Heading level={1}>{title}</Heading>
        <Paragraph>{t('gatherings.slips.about')}</Paragraph>
        {slips.length > 0 && <PrintButton />}
        {slips.length < all && (
          <Paragraph>
            {t('gatherings.slips.shown', { shown: slips.length, all })}{' '}
            <Link href={`${work}/bewijsjes?${query}`}>{t('gatherings.slips.table')}</Link>
          </Paragraph>
        )}
        <Paragraph>
          <Link href={`${work}/noteren?${query}`}>{t('gatherings.slips.back')}</Link>
        </Paragraph>
      </div>
      {slips.length === 0 && (
        <EmptyState title={t('gatherings.slips.none')}>
          <Paragraph>{t('gatherings.slips.noneAbout')}</Paragraph>
        </EmptyState>
      )}
      <div class="sp-sheet">
        {slips.map(({ number, code, qr }) => (
          <Slip title={numberOf(t, table, number)}>
            <div class="sp-sheet__code">
              <div>
                <p class="sp-code__code" {...notTranslated}>
                  <Groups code={showCode(code)} />
                </p>
                <Paragraph>{dutch(gathering.title)}</Paragraph>
              </div>
              <QrCode svg={qr} />
            </div>
            <Paragraph>{t('gatherings.slips.follow', { address })}</Paragraph>
          </Slip>
        ))}
      </div>
    </Page>
  );
}

function numberOf(t: ReturnType<typeof useWords>['t'], table: string | null, number: number): string {
  return table ? t('gatherings.slips.tableNumber', { table, number }) : t('gatherings.slips.number', { number });
}
