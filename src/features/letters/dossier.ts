// The hand-over dossier (overdrachtsdossier): what a new executive has to know, in short first and then part by part.
import type { PaperDocument, Part, Section } from '../../platform/documents/document.ts';
import type { Words } from '../../platform/i18n/words.ts';
import { isInForce, sayWhy } from '../mandate/index.ts';
import { newestAfterBaseline } from '../vision/index.ts';
import { actionsOf, adviceOf, groundOf, groupsOf, prioritiesOf, visionOf } from './dossier-parts.ts';
import { momentsAhead } from './moments.ts';
import { linked, list, paragraph, sayAdopted, section, sentence, table, typed } from './parts.ts';
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
      ...reflectionsOf(affairs, words),
      section(t('letters.doc.first'), [...firstOf(affairs, words), ...typed(own.closing)]),
    ],
  };
}

/** Half a page: how it stands, and the first thing to do. */
function inShort(affairs: Affairs, words: Words): Part[] {
  const { agenda, decisions, checks, goals, actions, supporters, next, today } = affairs;
  const { t } = words;
  const count = (standing: string) => actions.filter((action) => action.standing === standing).length;
  const weak = checks.filter(({ verdict }) => verdict !== 'stands').map((check) => sayWhy(words, check));
  const measured = goals.filter((goal) => newestAfterBaseline(goal)).length;
  return list([
    sayAgenda(agenda, words),
    ...(agenda ? [sayAdopted(agenda, words)] : []),
    t('letters.doc.inForce', { count: decisions.filter((one) => isInForce(one, today)).length }),
    ...(weak.length > 0 ? [t('letters.doc.weak', { what: weak.join(' ') })] : [t('letters.doc.solid')]),
    t('letters.doc.tallyAll', {
      ...{ count: actions.length, promised: actions.filter((action) => action.promised).length },
      ...{ done: count('done'), late: count('late'), undecided: count('undecided') },
    }),
    t('letters.doc.goalsLine', { count: goals.length, measured }),
    t('letters.doc.supportLine', { count: supporters.filter(({ stance }) => stance === 'yes').length }),
    ...next
      .slice(0, 1)
      .map(({ message, values }) => t('letters.doc.firstLine', { what: sentence(t(message, values)) })),
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
    t('letters.doc.stepsTable'),
    [t('letters.doc.step'), t('letters.doc.standing'), t('letters.doc.restsOn')],
    steps.map(({ number, title, said, suggested, reason, evidence }) => [
      linked(`${number}. ${title}`, `/stappen/${number}`),
      said
        ? [sentence(t(`steps.status.${said}`)), reason ?? ''].join(' ').trim()
        : suggested
          ? t('letters.doc.seems', { status: t(`steps.is.${suggested}`) })
          : t('letters.doc.nothingKnown'),
      evidence.length > 0 ? evidence.map(sentence).join(' ') : t('letters.doc.nothingSeen'),
    ]),
  );
}

/** What people wrote down of a step when it was done: what they who come next can learn from. */
function reflectionsOf({ steps }: Affairs, { t }: Words): Section[] {
  const told = steps.flatMap(({ number, title, reflection }) =>
    reflection
      ? [
          {
            ...linked(`${number}. ${title}`, `/stappen/${number}`),
            after: [
              reflection.wentWell && `· ${t('letters.doc.wentWell', { words: sentence(reflection.wentWell) })}`,
              reflection.differently &&
                `· ${t('letters.doc.differently', { words: sentence(reflection.differently) })}`,
            ]
              .filter(Boolean)
              .join(' '),
          },
        ]
      : [],
  );
  return told.length > 0 ? [section(t('letters.doc.reflections'), list(told), 3)] : [];
}

function firstOf(affairs: Affairs, words: Words): Part[] {
  const { t } = words;
  const moments = momentsAhead(affairs, affairs.hooks, words);
  return [
    ...list(
      affairs.next.map(({ message, reason, values }) => `${sentence(t(message, values))} ${t(reason, values)}`),
      { ordered: true },
    ),
    ...(moments.length > 0 ? [paragraph(t('letters.doc.moments'))] : []),
    ...list(moments),
  ];
}
