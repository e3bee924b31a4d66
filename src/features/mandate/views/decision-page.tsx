import { Heading, Link, List, Page, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import type { Told } from '../../thread/index.ts';
import type { ListedDecision } from '../types.ts';
import { Asks } from './decision-entry.tsx';
import { DecisionFacts } from './decision-facts.tsx';

interface DecisionPageProps {
  decision: ListedDecision;
  /** What rests on it. */
  ledTo: Told[];
  today: string;
}

/** One decision with everything: who decided it, what it asks, and what came of it. */
export function DecisionPage({ decision, ledTo, today }: DecisionPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const rebuilt = useReconstructed();
  const { title, about, asks } = decision;
  return (
    <Page
      title={dutch(title)}
      heading={dutch(title)}
      breadcrumb={[{ label: t('mandate.list.title'), href: local('/besluiten') }, { label: dutch(title) }]}
    >
      {about?.split(/\n+/).map((line) => (
        <Paragraph>{dutch(line)}</Paragraph>
      ))}
      <DecisionFacts decision={decision} />
      <Heading level={2}>{t('mandate.page.asks')}</Heading>
      {asks.length > 0 ? (
        <Asks asks={asks} today={today} />
      ) : (
        <Paragraph>{t(rebuilt ? 'mandate.page.asksUnknown' : 'mandate.page.noAsks')}</Paragraph>
      )}
      {ledTo.length > 0 && (
        <>
          <Heading level={2}>{t('mandate.page.ledTo')}</Heading>
          <List
            items={ledTo.map((thing) =>
              thing.href ? <Link href={local(thing.href)}>{dutch(thing.title)}</Link> : dutch(thing.title),
            )}
          />
        </>
      )}
    </Page>
  );
}
