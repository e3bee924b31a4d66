// What several pages show of a definition, a vision and a goal.
import { type ChipState, Details, Lines, Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import { type GoalStanding, newestAfterBaseline } from '../rules.ts';
import type { Factor, SampleCase } from '../types.ts';

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
  missed: 'late',
  'day-passed': 'late',
} as const satisfies Record<GoalStanding, ChipState>;

/** How a goal stands, in words and as the state of a chip: how far it came by the measurement that says so. */
export function useStanding() {
  const { t, number } = useWords();
  return (goal: ListedGoal) => {
    const { standing, target, baseline } = goal;
    const value = newestAfterBaseline(goal)?.value ?? 0;
    const said = { value: number(value), target: number(target ?? 0), falls: String((baseline ?? 0) > (target ?? 0)) };
    return { chip: chips[standing], words: t(`vision.standing.${standing}`, said) };
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
