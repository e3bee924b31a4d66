// The hand-over dossier (overdrachtsdossier): what a new executive has to know, in short first and then part by part.
import type { PaperDocument, Part } from '../../platform/documents/document.ts';
import type { Words } from '../../platform/i18n/words.ts';
import { isInForce, sayHook, sayWhy } from '../mandate/index.ts';
import { newestAfterBaseline } from '../vision/index.ts';
import { actionsOf, adviceOf, groundOf, groupsOf, prioritiesOf, visionOf } from './dossier-parts.ts';
import { linked, list, paragraph, section, table, typed } from './parts.ts';
import type { Affairs, OwnWords } from './types.ts';

export function composeDossier(affairs: Affairs, own: OwnWords, words: Words): PaperDocument {
  const { municipality, agenda, today } = affairs;
  const { t, date } = words;
  return {
    format: 1,
    title: t('letters.doc.titleHandover', { title: agenda?.title ?? t('letters.doc.noTitle') }),
    about: [
      { label: t('letters.doc.to'), value: t('letters.doc.toExecutive', { municipality }) },
      { label: t('letters.doc.from'), value: t('letters.doc.fromTeam') },
      { label: t('letters.doc.day'), value: date(today) },
    ],
    sections: [
      section(t('letters.doc.inShort'), [...inShort(affairs, words), ...typed(own.opening)]),
      section(t('letters.doc.ground'), groundOf(affairs, words)),
      section(t('letters.doc.vision'), visionOf(affairs, words)),
      section(t('letters.doc.priorities'), prioritiesOf(affairs, words)),
      ...actionsOf(affairs, words),
      section(t('letters.doc.advice'), adviceOf(affairs, words)),
      section(t('letters.doc.groups'), groupsOf(affairs, words)),
      section(t('letters.doc.steps'), stepsOf(affairs, words)),
      section(t('letters.doc.first'), [...firstOf(affairs, words), ...typed(own.closing)]),
    ],
  };
}

/** Half a page: how it stands, and the first thing to do. */
function inShort(affairs: Affairs, words: Words): Part[] {
  const { agenda, decisions, checks, goals, actions, supporters, next, today } = affairs;
  const { t } = words;
  const promised = actions.filter((action) => action.promised);
  const count = (standing: string) => promised.filter((action) => action.standing === standing).length;
  const weak = checks.filter(({ verdict }) => verdict !== 'stands').map((check) => sayWhy(words, check));
  const measured = goals.filter((goal) => newestAfterBaseline(goal)).length;
  return list([
    sayAgenda(agenda, words),
    t('letters.doc.inForce', { count: decisions.filter((one) => isInForce(one, today)).length }),
    ...(weak.length > 0 ? [t('letters.doc.weak', { what: weak.join(' ') })] : [t('letters.doc.solid')]),
    t('letters.doc.tally', {
      ...{ promised: promised.length, done: count('done'), late: count('late'), undecided: count('undecided') },
    }),
    t('letters.doc.goalsLine', { count: goals.length, measured }),
    t('letters.doc.supportLine', { count: supporters.filter(({ stance }) => stance === 'yes').length }),
    ...next.slice(0, 1).map(({ message, values }) => t('letters.doc.firstLine', { what: t(message, values) })),
  ]);
}

function sayAgenda(agenda: Affairs['agenda'], { t, date }: Words): string {
  if (!agenda) return t('letters.doc.noAgenda');
  const { title, startsOn, endsOn } = agenda;
  return endsOn
    ? t('letters.doc.agendaLine', { title, from: date(startsOn), until: date(endsOn) })
    : t('letters.doc.agendaLineOpen', { title, from: date(startsOn) });
}

function stepsOf({ steps }: Affairs, { t }: Words): Part[] {
  return table(
    t('letters.doc.steps'),
    [t('letters.doc.step'), t('letters.doc.standing'), t('letters.doc.restsOn')],
    steps.map(({ number, title, said, suggested, evidence }) => [
      linked(`${number}. ${title}`, `/stappen/${number}`),
      said
        ? t(`steps.status.${said}`)
        : suggested
          ? t('letters.doc.seems', { status: t(`steps.is.${suggested}`) })
          : t('letters.doc.nothingKnown'),
      evidence.length > 0 ? evidence.join(' ') : t('letters.doc.nothingSeen'),
    ]),
  );
}

function firstOf({ next, hooks }: Affairs, words: Words): Part[] {
  const { t } = words;
  return [
    ...list(
      next.map(({ message, reason, values }) => `${t(message, values)}. ${t(reason, values)}`),
      { ordered: true },
    ),
    ...(hooks.length > 0 ? [paragraph(t('letters.doc.moments'))] : []),
    ...list(
      hooks.map((hook) => {
        const { what, when } = sayHook(words, hook);
        return t('letters.doc.moment', { what, when });
      }),
    ),
  ];
}
