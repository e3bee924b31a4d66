// The numbers of the first page: what was told, chosen, promised and done, and where we stand between them.
import {
  Card,
  type Count,
  Counts,
  Heading,
  Link,
  Paragraph,
  StepTrail,
  type TrailStep,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { pathOf } from '../rules.ts';
import type { HomeFacts } from '../types.ts';

interface NumbersProps {
  facts: HomeFacts;
  reconstructed: boolean;
}

/** From the first conversation to the outcome. */
export function Path({ facts, reconstructed }: NumbersProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      <Heading level={2}>{t('municipalities.path.title')}</Heading>
      <Period facts={facts} reconstructed={reconstructed} />
      <StepTrail label={t('municipalities.path.title')} steps={stepsOf(facts, { reconstructed, t })} />
      <Paragraph>
        {!reconstructed && t('steps.map.lookAbout')} <Link href={local('/stappen')}>{t('steps.map.look')}</Link>
      </Paragraph>
    </>
  );
}

export function FromWordToDeed({ facts, reconstructed }: NumbersProps) {
  const { t } = useWords();
  const local = useLocal();
  const items = countsOf(facts, { reconstructed, t });
  return (
    <Card heading={t('municipalities.home.deeds')}>
      {items.length > 0 ? (
        <Counts look="list" items={items} />
      ) : (
        <Paragraph>{t('municipalities.home.nothing')}</Paragraph>
      )}
      {items.length > 0 && <Period facts={facts} reconstructed={reconstructed} />}
      {!reconstructed && facts.unanswered > 0 && (
        <Paragraph>
          <Link href={local('/onbeantwoord')}>{t('municipalities.home.unanswered', { count: facts.unanswered })}</Link>
        </Paragraph>
      )}
    </Card>
  );
}

interface Telling {
  reconstructed: boolean;
  t: ReturnType<typeof useWords>['t'];
}

/** Which agenda the numbers are about, where there are more of them: those of two periods are never added up. */
function Period({ facts: { agenda, others }, reconstructed }: NumbersProps) {
  const { t } = useWords();
  if (!agenda || !others || reconstructed) return null;
  const [from, until] = [agenda.startsOn.slice(0, 4), agenda.endsOn?.slice(0, 4)];
  const years = until && until !== from ? `${from}–${until}` : from;
  return <Paragraph small>{t('municipalities.home.period', { title: agenda.title, years })}</Paragraph>;
}

function countsOf({ counts, actions }: HomeFacts, { reconstructed, t }: Telling): Count[] {
  const { promised, drafts, done, organisations } = actions;
  const numbers = [
    ['signal', counts.get('signal') ?? 0, 'signals'],
    ['proposal', counts.get('proposal') ?? 0, 'proposals'],
    ['priority', counts.get('priority') ?? 0, 'priorities'],
    ['action', promised, 'actions'],
    ['outcome', done, 'done'],
  ] as const;
  if (drafts === 0 && numbers.every(([, count]) => count === 0)) return [];
  const drafted: Count = { kind: 'action', number: drafts, word: t('municipalities.home.drafts', { count: drafts }) };
  // While nothing is promised there is nothing that could be done.
  const shown = numbers.filter(([kind]) => promised > 0 || drafts === 0 || (kind !== 'action' && kind !== 'outcome'));
  const items = shown.map(
    ([kind, count, word]): Count =>
      count === 0 && reconstructed
        ? { kind, word: t(`municipalities.unknown.${word}`) }
        : reconstructed && word === 'actions'
          ? { kind, number: count, word: t('municipalities.rebuilt.actions', { count }) }
          : { kind, number: count, word: t(`municipalities.home.${word}`, { count, organisations }) },
  );
  return drafts > 0 ? [...items, drafted] : items;
}

function stepsOf({ counts, actions }: HomeFacts, { reconstructed, t }: Telling): TrailStep[] {
  return pathOf(counts, { reconstructed, actions }).map(({ kind, count, state, passed, drafted }) => {
    const nothing = reconstructed ? 'unknown' : passed ? 'passed' : state === 'now' ? 'begin' : 'later';
    const note = t(`municipalities.path.${kind}.note`, { count, done: reconstructed ? 0 : actions.done });
    // Sources name some: there may have been more.
    const some = reconstructed && (kind === 'gathering' || kind === 'action');
    const counted = some ? t(`municipalities.path.${kind}.known`, { note }) : note;
    const uncounted = drafted
      ? t('municipalities.path.drafts', { count: actions.drafts })
      : t(`municipalities.path.${nothing}`);
    return { name: t(`municipalities.path.${kind}.name`), note: count > 0 ? counted : uncounted, state };
  });
}
