// The dates ahead, from wherever they are kept: what a letter ends with.
import type { Words } from '../../platform/i18n/words.ts';
import { askState, type Hook, sayHook } from '../mandate/index.ts';
import { shorten } from './parts.ts';
import type { Affairs } from './types.ts';

interface Moment {
  /** YYYY-MM-DD. */
  day: string;
  around: boolean;
  what: string;
}

/** How long one is at most. */
const longest = 80;

/** In sentences, the soonest first. What is over is not ahead. */
export function momentsAhead(affairs: Affairs, hooks: readonly Hook[], words: Words): string[] {
  const { t, date } = words;
  const moments: Moment[] = [
    ...roundsAhead(affairs, words),
    ...asksAhead(affairs, words),
    ...planAhead(affairs),
    ...hooks.map((hook) => ({ day: hook.day, around: hook.around, what: sayHook(words, hook).what })),
  ];
  return moments
    .filter(({ day }) => day >= affairs.today)
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ day, around, what }) => {
      const when = t(around ? 'mandate.hook.around' : 'mandate.hook.on', { date: date(day) });
      return t('letters.doc.moment', { when, what: shorten(what, longest) });
    });
}

/** Until when people can say whether we understood them, and give advice; and when the council meets about it. */
function roundsAhead({ courses, meetsOn }: Affairs, { t }: Words): Moment[] {
  const exact = { around: false } as const;
  return [
    ...courses.flatMap(({ check }) =>
      check?.stage === 'open' ? [{ ...exact, day: check.closesOn, what: t('letters.doc.ahead.check') }] : [],
    ),
    ...courses
      .flatMap(({ rounds }) => rounds)
      .flatMap(({ state, title, opensOn, closesOn }) => {
        if (state === 'announced' && opensOn)
          return [{ ...exact, day: opensOn, what: t('letters.doc.ahead.roundBegins', { title }) }];
        if (state === 'open' && closesOn)
          return [{ ...exact, day: closesOn, what: t('letters.doc.ahead.roundEnds', { title }) }];
        return [];
      }),
    ...(meetsOn ? [{ ...exact, day: meetsOn, what: t('letters.doc.ahead.meets') }] : []),
  ];
}

/** What is planned. Asking back and advice that were begun have days of their own. */
function planAhead({ planned, courses }: Affairs): Moment[] {
  const begun = new Set([
    ...(courses.some(({ check }) => check) ? ['check'] : []),
    ...(courses.some(({ rounds }) => rounds.some(({ state }) => state === 'open')) ? ['advice'] : []),
  ]);
  return planned
    .filter(({ kind }) => !begun.has(kind))
    .map(({ title, aroundOn }) => ({ day: aroundOn, around: true, what: title }));
}

function asksAhead({ decisions, today }: Affairs, { t }: Words): Moment[] {
  return decisions
    .filter(({ body, outcome }) => body === 'council' && outcome === 'carried')
    .flatMap(({ asks }) => asks)
    .flatMap((ask) =>
      ask.dueOn && askState(ask, today) === 'open'
        ? [{ day: ask.dueOn, around: false, what: t('letters.doc.ahead.asked', { words: ask.words }) }]
        : [],
    );
}
