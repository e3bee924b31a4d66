// How agendas come about: what letters tell of conversations, of asking back and of advice.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Part } from '../../platform/documents/document.ts';
import type { Words } from '../../platform/i18n/words.ts';
import { listRounds } from '../advice/index.ts';
import { readCheckOf } from '../derivation/index.ts';
import { countByState } from '../gatherings/index.ts';
import type { Agenda } from '../periods/index.ts';
import { sumToldFor } from '../signals/index.ts';
import { list, shorten } from './parts.ts';
import type { Affairs, CourseFacts } from './types.ts';

/** Of each agenda, in this order. */
export async function readCourses(
  tx: MunicipalityTx,
  agendas: readonly Pick<Agenda, 'id' | 'title'>[],
): Promise<CourseFacts[]> {
  const rounds = await listRounds(tx);
  const courses: CourseFacts[] = [];
  for (const { id, title } of agendas) {
    const { told } = await sumToldFor(tx, id);
    const { held } = await countByState(tx, id);
    const check = await readCheckFacts(tx, id);
    courses.push({ agendaId: id, title, told, met: held, check, rounds: rounds.filter((one) => one.agendaId === id) });
  }
  return courses;
}

async function readCheckFacts(tx: MunicipalityTx, agendaId: string): Promise<CourseFacts['check']> {
  const read = await readCheckOf(tx, agendaId);
  if (!read) return null;
  const { check, stage, asked, missing } = read;
  const sum = (verdict: 'well' | 'partly' | 'amiss') => asked.reduce((all, one) => all + one.reactions[verdict], 0);
  return {
    ...{ well: sum('well'), partly: sum('partly'), amiss: sum('amiss') },
    stage,
    missing,
    closesOn: check.closesOn,
  };
}

/** How many signs the names of priorities take, fewer where a letter tells of two agendas, and how long one name is at most. */
const most = { names: 420, namesOfEach: 210, rounds: 1, name: 45 } as const;

/**
 * How an agenda came about so far, in lines: what was heard, what was made of it, and what people said of that. Of one that
 * another is made after already that is history: its first lines are enough.
 */
export function courseOf(affairs: Affairs, course: CourseFacts, words: Words): Part[] {
  const { t } = words;
  const present = course === affairs.courses.at(-1);
  const drafts = affairs.actions.filter(({ agendaId, promised }) => agendaId === course.agendaId && !promised).length;
  return list([
    t('letters.doc.heard', { told: course.told, met: course.met }),
    ...chosenIn(affairs, course, words),
    ...(drafts > 0 ? [t('letters.doc.drafts', { count: drafts })] : []),
    ...(present ? understoodIn(course, words) : []),
    ...(present ? advisedIn(affairs, course, words) : []),
  ]);
}

function chosenIn({ priorities, courses }: Affairs, { agendaId }: CourseFacts, { t }: Words): string[] {
  const own = priorities.filter((one) => one.agendaId === agendaId);
  if (own.length === 0) return [t('letters.doc.noPriorities')];
  const all = own.map(({ title, voices, gatherings, votes }) => {
    const behind =
      votes === null ? t('letters.doc.voiceCount', { voices, gatherings }) : t('letters.doc.voteCount', { votes });
    return `${shorten(title, most.name)} (${behind})`;
  });
  const room = courses.length > 1 ? most.namesOfEach : most.names;
  const names = all.filter((_, index) => all.slice(0, index + 1).join('; ').length <= room);
  const more = own.length - names.length;
  return [t('letters.doc.chosen', { count: own.length, names: names.join('; '), more })];
}

function understoodIn({ check }: CourseFacts, { t, date }: Words): string[] {
  if (!check) return [];
  const { well, partly, amiss, missing, stage, closesOn } = check;
  const counted = t('derivation.check.counted', { reactions: well + partly + amiss, well, partly, amiss });
  const others = missing > 0 ? [t('derivation.check.missing', { count: missing })] : [];
  const until = t(`letters.doc.checkUntil.${stage}`, { day: date(closesOn) });
  return [[t('letters.doc.check'), counted, ...others, until].join(' ')];
}

function advisedIn({ advices }: Affairs, { agendaId, rounds }: CourseFacts, { t, date }: Words): string[] {
  const own = advices.filter((one) => one.agendaId === agendaId);
  const sum = (count: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + count(one), 0);
  const points = sum((one) => one.points);
  const verdicts = {
    ...{ points, taken: sum((one) => one.verdicts['taken-over']), part: sum((one) => one.verdicts['in-part']) },
    not: sum((one) => one.verdicts.not),
  };
  const open = points - verdicts.taken - verdicts.part - verdicts.not;
  return [
    ...rounds.slice(0, most.rounds).map(({ title, state, opensOn, closesOn }) =>
      t(`letters.doc.round.${state}`, {
        title: shorten(title, most.name),
        from: opensOn ? date(opensOn) : t('letters.doc.noDay'),
        until: closesOn ? date(closesOn) : t('letters.doc.noDay'),
      }),
    ),
    ...(own.length > 0
      ? [`${t('letters.doc.advised', { count: own.length })} ${t('letters.doc.verdicts', { ...verdicts, open })}`]
      : []),
  ];
}
