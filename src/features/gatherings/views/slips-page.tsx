import { showCode } from '../../../platform/codes/codes.ts';
import {
  EmptyState,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  PrintButton,
  Slip,
  SlipCode,
  SlipSheet,
  useWords,
} from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { slipName } from './facts.tsx';

interface TableSlips {
  /** Null where no table was named. */
  table: string | null;
  slips: { number: number; at: Date; code: string; qr: string }[];
  /** How many there are at this table; the last ones are shown. */
  all: number;
}

interface SlipsPageProps {
  /** The gathering's own page for staff. */
  work: string;
  gathering: Gathering;
  /** The one that was asked for; undefined for all of them. */
  table: string | null | undefined;
  tables: TableSlips[];
  address: string;
}

/** The receipts of those who spoke, table by table, to print, to cut and to hand out: each has a number and a time, and no words. */
export function SlipsPage({ work, gathering, table, tables, address }: SlipsPageProps) {
  const { t } = useWords();
  const title = table ? t('gatherings.slips.titleTable', { table }) : t('gatherings.slips.title');
  return (
    <Page title={title} width="wide" private>
      <SlipSheet
        about={
          <>
            <Heading level={1}>{title}</Heading>
            <Paragraph>{t('gatherings.slips.about')}</Paragraph>
            {tables.length > 0 && <PrintButton />}
            {tables.length > 1 ? <TableList tables={tables} work={work} /> : <Cut tables={tables} work={work} />}
            <Paragraph>
              <Link href={`${work}/noteren?${queryOf(table ?? null)}`}>{t('gatherings.slips.back')}</Link>
            </Paragraph>
            {tables.length === 0 && (
              <EmptyState title={t('gatherings.slips.none')}>
                <Paragraph>{t('gatherings.slips.noneAbout')}</Paragraph>
              </EmptyState>
            )}
          </>
        }
      >
        {tables.map(({ table: at, slips }) =>
          slips.map((slip) => <ReceiptSlip {...slip} table={at} gathering={gathering} address={address} />),
        )}
      </SlipSheet>
    </Page>
  );
}

/** Which tables there are, each with a sheet of its own. */
function TableList({ tables, work }: { tables: TableSlips[]; work: string }) {
  const { t } = useWords();
  return (
    <>
      <Heading level={2}>{t('gatherings.slips.tables')}</Heading>
      <List
        items={tables.map(({ table, slips, all }) => (
          <>
            <Link href={`${work}/bewijsjes?${queryOf(table)}`}>
              {table ? t('gatherings.slips.oneTable', { table }) : t('gatherings.slips.noTable')}
            </Link>
            : {t('gatherings.slips.shown', { shown: slips.length, all })}
          </>
        ))}
      />
    </>
  );
}

/** Not all slips of the table are shown: one that was asked for, or the last ones. */
function Cut({ tables: [at], work }: { tables: TableSlips[]; work: string }) {
  const { t } = useWords();
  if (!at || at.slips.length === at.all) return null;
  return (
    <Paragraph>
      {t('gatherings.slips.shown', { shown: at.slips.length, all: at.all })}{' '}
      <Link href={`${work}/bewijsjes?${queryOf(at.table)}`}>{t('gatherings.slips.table')}</Link>
    </Paragraph>
  );
}

interface ReceiptSlipProps {
  number: number;
  at: Date;
  code: string;
  qr: string;
  table: string | null;
  gathering: Gathering;
  address: string;
}

function ReceiptSlip({ number, at, code, qr, table, gathering, address }: ReceiptSlipProps) {
  const { t, dutch, time } = useWords();
  return (
    <Slip title={`${slipName(t, { table, number })}, ${time(at)}`}>
      <SlipCode code={showCode(code)} svg={qr}>
        <Paragraph>{dutch(gathering.title)}</Paragraph>
        <Paragraph>{t('gatherings.slips.follow', { address })}</Paragraph>
      </SlipCode>
    </Slip>
  );
}

function queryOf(table: string | null): URLSearchParams {
  return new URLSearchParams({ tafel: table ?? '' });
}
