// The parts of the hand-over dossier that tell what there is, each from its own facts.
import type { Part, Section } from '../../platform/documents/document.ts';
import type { Words } from '../../platform/i18n/words.ts';
import { standings } from '../actions/index.ts';
import { askState, sayGifts, sayResult, sayVerdict, sayWhy } from '../mandate/index.ts';
import { type ListedGoal, newestAfterBaseline } from '../vision/index.ts';
import { linked, list, paragraph, section, sentence, table } from './parts.ts';
import type { Affairs } from './types.ts';

export function groundOf({ checks, decisions, supporters, today }: Affairs, words: Words): Part[] {
  const { t, date } = words;
  const open = decisions.flatMap(({ title, asks }) =>
    asks.filter((ask) => askState(ask, today) !== 'done').map((ask) => ({ ...ask, title })),
  );
  return [
    ...table(
      t('letters.doc.checks'),
      [t('letters.doc.question'), t('letters.doc.answer'), t('letters.doc.because')],
      checks.map((check) => [t(`mandate.check.${check.name}`), sayVerdict(words, check), sayWhy(words, check)]),
    ),
    ...(decisions.length === 0 ? [paragraph(t('letters.doc.noDecisions'))] : []),
    ...table(
      t('letters.doc.decisions'),
      [t('letters.doc.what'), t('letters.doc.byWhom'), t('letters.doc.when'), t('letters.doc.result')],
      decisions.map((one) => [
        linked(one.title, `/besluiten/${one.slug}`),
        one.body ? t(`mandate.body.${one.body}`) : t('mandate.unknown'),
        one.decidedOn ? date(one.decidedOn) : t('mandate.unknown'),
        [sayResult(words, one), ...sayGifts(words, one)].filter(Boolean).join('. '),
      ]),
    ),
    ...table(
      t('letters.doc.openAsks'),
      [t('letters.doc.what'), t('letters.doc.askedIn'), t('letters.doc.before')],
      open.map(({ words: said, title, dueOn }) => [said, title, dueOn ? date(dueOn) : t('letters.doc.noDay')]),
    ),
    ...table(
      t('letters.doc.supporters'),
      [t('letters.doc.who'), t('letters.doc.says'), t('letters.doc.needs'), t('letters.doc.promises')],
      supporters.map(({ name, stance, mustSayYes, needs, ...promise }) => [
        name,
        [t(`mandate.support.stances.${stance}`), mustSayYes ? t('mandate.support.needed') : '']
          .filter(Boolean)
          .join(', '),
        needs ?? t('letters.doc.nothingKnown'),
        sayPromise(promise, words),
      ]),
    ),
  ];
}

function sayPromise(
  { promised, promisedBy, kept }: Pick<Affairs['supporters'][number], 'promised' | 'promisedBy' | 'kept'>,
  { t, date }: Words,
): string {
  if (!promised) return t('letters.doc.nothingKnown');
  return [
    sentence(promised),
    ...(promisedBy ? [t('mandate.support.promisedByIs', { day: date(promisedBy) })] : []),
    ...(kept === null ? [] : [t(`mandate.support.keeps.${kept ? 'yes' : 'no'}`)]),
  ].join(' ');
}

export function visionOf({ definition, vision, goals }: Affairs, words: Words): Part[] {
  const { t, date } = words;
  return [
    paragraph(vision ? t('letters.doc.visionIs', { words: vision }) : t('letters.doc.noVision')),
    paragraph(definition ? t('letters.doc.definitionIs', { words: definition }) : t('letters.doc.noDefinition')),
    ...table(
      t('letters.doc.goals'),
      [t('letters.doc.goal'), t('letters.doc.baseline'), t('letters.doc.newest'), t('letters.doc.target')],
      goals.map((goal) => [
        linked(goal.title, `/visie/doelen/${goal.slug}`),
        amount(words, goal, { value: goal.baseline, on: goal.baselineOn }),
        newestOf(words, goal),
        goal.way === 'stories' && goal.toHear
          ? `${goal.toHear}${goal.targetOn ? ` (${date(goal.targetOn)})` : ''}`
          : amount(words, goal, { value: goal.target, on: goal.targetOn }),
      ]),
    ),
  ];
}

function newestOf(words: Words, goal: ListedGoal): string {
  const newest = newestAfterBaseline(goal);
  if (!newest) return words.t('letters.doc.notMeasured');
  return newest.value === null
    ? (newest.words ?? '')
    : amount(words, goal, { value: newest.value, on: newest.measuredOn });
}

interface Figure {
  value: number | null;
  on: string | null;
}

function amount({ t, date, number }: Words, { unit, way }: ListedGoal, { value, on }: Figure): string {
  if (value === null) return t(way === 'stories' ? 'letters.doc.byStories' : 'letters.doc.nothingKnown');
  const said = `${number(value)} ${unit ?? ''}`.trim();
  return on ? t('vision.shown.amountOn', { amount: said, date: date(on) }) : said;
}

export function prioritiesOf({ priorities }: Affairs, { t, list: join }: Words): Part[] {
  if (priorities.length === 0) return [paragraph(t('letters.doc.noPriorities'))];
  return table(
    t('letters.doc.prioritiesTable'),
    [t('letters.doc.priority'), t('letters.doc.voices'), t('letters.doc.missing'), t('letters.doc.actionsDone')],
    priorities.map((one) => [
      linked(one.title, `/speerpunten/${one.slug}`),
      one.votes === null
        ? t('letters.doc.voiceCount', { voices: one.voices, gatherings: one.gatherings })
        : t('letters.doc.voteCount', { votes: one.votes }),
      one.missing.length > 0 ? join(one.missing) : t('letters.doc.nobodyMissing'),
      t('letters.doc.doneOf', { done: one.done, count: one.actions }),
    ]),
  );
}

export function actionsOf({ actions }: Affairs, { t, date }: Words): Section[] {
  const heading = t('letters.doc.actions');
  if (actions.length === 0) return [section(heading, [paragraph(t('letters.doc.noActions'))])];
  const groups = standings.map((standing) => ({
    standing,
    own: actions.filter((action) => action.standing === standing),
  }));
  return [
    section(heading, [paragraph(t('letters.doc.actionsAbout', { count: actions.length }))]),
    ...groups
      .filter(({ own }) => own.length > 0)
      .map(({ standing, own }) =>
        section(
          `${t(`actions.state.${standing}`)} (${own.length})`,
          list(
            own.map((action) => ({
              ...linked(action.title, `/acties/${action.slug}`),
              after: [
                action.owner ?? t('letters.doc.nobody'),
                action.dueOn ? t('letters.doc.due', { date: date(action.dueOn) }) : t('letters.doc.noDay'),
                ...(action.promised ? [] : [t('letters.doc.draft')]),
                ...(action.outcome ? [action.outcome] : []),
              ]
                .map((said) => `· ${said}`)
                .join(' '),
            })),
          ),
          3,
        ),
      ),
  ];
}

export function adviceOf({ advices }: Affairs, { t, date }: Words): Part[] {
  if (advices.length === 0) return [paragraph(t('letters.doc.noAdvice'))];
  return [
    ...table(
      t('letters.doc.adviceTable'),
      [t('letters.doc.from'), t('letters.doc.when'), t('letters.doc.answers')],
      advices.map(({ from, receivedOn, points, verdicts }) => [
        from,
        receivedOn ? date(receivedOn) : t('letters.doc.noDay'),
        t('letters.doc.verdicts', {
          ...{ points, taken: verdicts['taken-over'], part: verdicts['in-part'], not: verdicts.not },
          open: points - verdicts['taken-over'] - verdicts['in-part'] - verdicts.not,
        }),
      ]),
    ),
    paragraph(t('letters.doc.more'), { label: t('letters.doc.toAdvice'), href: '/agenda/advies' }),
  ];
}

export function groupsOf({ groups }: Affairs, { t, date }: Words): Part[] {
  if (groups.length === 0) return [paragraph(t('letters.doc.noGroups'))];
  return table(
    t('letters.doc.groupsTable'),
    [t('letters.doc.group'), t('letters.doc.members'), t('letters.doc.lastMet'), t('letters.doc.sought')],
    groups.map(({ name, slug, people, lastMet, missing }) => [
      linked(name, `/werkgroepen/${slug}`),
      people === null ? t('working-groups.membersUnknown') : t('working-groups.people', { people }),
      lastMet ? date(lastMet) : t('letters.doc.never'),
      missing.length > 0
        ? missing.map((one) => t(`working-groups.missing.${one}`)).join(' ')
        : t('letters.doc.nobodyMissing'),
    ]),
  );
}
