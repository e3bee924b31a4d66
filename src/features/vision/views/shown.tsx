// What several pages show of a definition, a vision and a goal.
import { Details, Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import { progressOf, standingOf } from '../rules.ts';
import type { Factor, SampleCase } from '../types.ts';

/** A text as it was typed: each line is a paragraph. */
export function Lines({ text }: { text: string }) {
  const { dutch } = useWords();
  return (
    <>
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => (
          <Paragraph>{dutch(line)}</Paragraph>
        ))}
    </>
  );
}

/** The same in the words of policy, for whoever wants them; whoever reads the simple pages does not. */
export function PolicyText({ text }: { text: string | null }) {
  const { t, language } = useWords();
  if (!text || language === 'nl-eenvoudig') return null;
  return (
    <Details summary={t('vision.page.policyText')}>
      <Lines text={text} />
    </Details>
  );
}

/** Lists of chosen things in words. */
export function useNames(domains: readonly Domain[]) {
  const { t, list, language } = useWords();
  const known = new Map(domains.map((domain) => [domain.id, domainName(domain, language)]));
  return {
    factors: (chosen: readonly Factor[]) => list(chosen.map((factor) => t(`vision.factor.${factor}`))),
    domains: (ids: readonly string[]) => list(ids.flatMap((id) => known.get(id) ?? [])),
  };
}

/** The words of a case, in English where there are such. */
export function useCase(): (one: Pick<SampleCase, 'words' | 'wordsEn'>) => string {
  const { lang, dutch } = useWords();
  return ({ words, wordsEn }) => (lang === 'en' && wordsEn ? wordsEn : dutch(words));
}

const chips = {
  stopped: 'stopped',
  'no-way': 'undecided',
  unmeasured: 'planned',
  heard: 'busy',
  'no-baseline': 'undecided',
  'wrong-way': 'late',
  still: 'planned',
  'under-way': 'busy',
  reached: 'done',
} as const;

/** How a goal stands, in words and as the state of a chip. */
export function useStanding() {
  const { t } = useWords();
  return (goal: ListedGoal) => {
    const standing = standingOf(goal);
    const [newest] = goal.measurements;
    const percent = Math.round((progressOf(goal, newest?.value) ?? 0) * 100);
    return { chip: chips[standing], words: t(`vision.standing.${standing}`, { percent }) };
  };
}

export function VersionsLink() {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Paragraph>
      <Link href={local('/visie/versies')}>{t('vision.page.toVersions')}</Link>
    </Paragraph>
  );
}
