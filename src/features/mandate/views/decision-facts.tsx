import { DataList, Link, useReconstructed, useWords } from '../../../ui/index.ts';
import { sayGifts, sayPeriod, sayResult } from '../saying.ts';
import type { Decision } from '../types.ts';

/** Everything that is said of a decision. */
export function DecisionFacts({ decision }: { decision: Decision }) {
  const words = useWords();
  const { t, date, dutch } = words;
  const [result, period, gift] = [sayResult(words, decision), sayPeriod(words, decision), sayGifts(words, decision)];
  const unknown = useReconstructed() ? t('mandate.unknown') : undefined;
  const { kind, body, decidedOn, linkUrl, linkLabel } = decision;
  const items = [
    { key: t('mandate.page.kind'), value: t(`mandate.kind.${kind}`) },
    { key: t('mandate.page.body'), value: body ? t(`mandate.body.${body}`) : unknown },
    { key: t('mandate.page.decidedOn'), value: decidedOn ? date(decidedOn) : unknown },
    { key: t('mandate.page.result'), value: result ?? unknown },
    { key: t('mandate.page.period'), value: period ?? unknown },
    { key: t('mandate.page.gives'), value: gift.length > 0 ? gift.join(' ') : undefined },
    {
      key: t('mandate.page.link'),
      value: linkUrl && <Link href={linkUrl}>{linkLabel ? dutch(linkLabel) : t('mandate.page.linkLabel')}</Link>,
    },
  ];
  return <DataList items={items.filter(({ value }) => value)} />;
}
