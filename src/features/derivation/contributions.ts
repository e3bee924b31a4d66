// What derivation brings to where all slices meet.
import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { GroundPage, InvitationFinder, Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { type AdoptionChecker, findCurrentAgenda } from '../periods/index.ts';
import type { NoteFinder } from '../signals/index.ts';
import { readCheckOf, readOwnCheck } from './checking.ts';
import { policy } from './policy.ts';
import { isPressing, listUnanswered } from './rules.ts';

const checkHref = '/werk/speerpunten/begrepen';

/** A check of which the last day comes near or is past, and what people did not recognise that has no answer. */
export const findDerivationTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'decide', actor)) return [];
  const agenda = await findCurrentAgenda(tx);
  const read = agenda && (await readCheckOf(tx, agenda.id));
  if (!read) return [];
  const { check, stage, asked } = read;
  const tasks: Task[] = [];
  if (isPressing(check, dayOf(tx.now)))
    tasks.push({
      message: `derivation.task.${stage === 'open' ? 'closing' : 'over'}`,
      href: checkHref,
      due: check.closesOn,
    });
  const count = listUnanswered(asked).length;
  if (count > 0 && stage !== 'open')
    tasks.push({ message: 'derivation.task.unanswered', values: { count }, href: checkHref });
  return tasks;
};

/** Where everyone who told something can say whether we understood. */
export const findCheckInvitations: InvitationFinder = async (tx) => {
  const agenda = await findCurrentAgenda(tx);
  const read = agenda && (await readCheckOf(tx, agenda.id));
  if (read?.stage !== 'open') return [];
  const { closesOn } = read.check;
  return [
    { title: agenda?.title ?? '', message: 'derivation.invitation', day: closesOn, href: '/speerpunten/begrepen' },
  ];
};

/** On the page of one story: the question while people can react, and what came of it afterwards. */
export const findCheckNotes: NoteFinder = async (tx, signal) => {
  const read = await readOwnCheck(tx, signal);
  if (!read) return [];
  const { check, stage, own, said } = read;
  if (stage === 'open') {
    const kind = said.length > 0 ? 'reacted' : own.length > 0 ? 'asked' : 'askedMissing';
    const label = ({ reacted: 'change', asked: 'react', askedMissing: 'reactMissing' } as const)[kind];
    const action = { label: `derivation.follow.${label}`, path: '/begrepen' } as const;
    return [{ message: `derivation.follow.${kind}`, day: check.closesOn, action }];
  }
  const answers = own.flatMap(({ title, outcome }) => (outcome ? [{ title, words: outcome }] : []));
  if (answers.length === 0) return said.length > 0 ? [{ message: 'derivation.follow.over' }] : [];
  return answers.map((values) => ({ message: 'derivation.follow.outcome', values }));
};

export const weighingRoom: WorkRoom = {
  group: 'choosing',
  label: 'derivation.work.room',
  about: 'derivation.work.roomAbout',
  href: '/werk/speerpunten/afweging',
  open: (actor) => may(policy, 'weigh', actor),
};

export const checkRoom: WorkRoom = {
  group: 'listening',
  label: 'derivation.work.checkRoom',
  about: (actor) =>
    may(policy, 'decide', actor) ? 'derivation.work.checkRoomAbout' : 'derivation.work.checkRoomNoteAbout',
  href: checkHref,
  open: (actor) => may(policy, 'note', actor),
};

export const fatePage: GroundPage = {
  label: 'derivation.fate.title',
  about: 'derivation.fate.about',
  href: '/speerpunten/afweging',
};

/**
 * Before the agenda is adopted: whether those who spoke were asked if they were understood. Nobody has to ask; who was asked is
 * told that it counts, so that what was begun is rounded off first.
 */
export const checkUnderstood: AdoptionChecker = async (tx, agendaId) => {
  const stage = (await readCheckOf(tx, agendaId))?.stage;
  if (!stage) return [{ ready: false, message: 'derivation.adoption.notAsked', href: checkHref, blocks: false }];
  const ready = stage === 'closed';
  return [{ ready, message: `derivation.adoption.${ready ? 'asked' : stage}`, href: checkHref, blocks: true }];
};
