import { dayOf } from '../../platform/clock.ts';
import { isReconstruction } from '../../platform/http/municipality.ts';
import { may } from '../../platform/policies/roles.ts';
import type { TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { electionsBefore } from '../mandate/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { policy } from './policy.ts';
import { listLetters } from './queries.ts';
import { dossierDue } from './rules.ts';

/** After elections: whoever begins then should know what there is. */
export const findLetterTasks: TaskFinder = async (tx, actor) => {
  if (!may(policy, 'make', actor) || (await isReconstruction(tx)) || !(await findCurrentAgenda(tx))) return [];
  const made = (await listLetters(tx)).filter(({ kind }) => kind === 'handover').map(({ madeOn }) => madeOn);
  const today = dayOf(tx.now);
  const due = dossierDue(electionsBefore(today), made, today);
  return due ? [{ message: 'letters.task', href: '/werk/brieven/nieuw?soort=overdracht', due }] : [];
};

export const lettersRoom: WorkRoom = {
  group: 'ground',
  label: 'letters.room.label',
  about: 'letters.room.about',
  href: '/werk/brieven',
  open: (actor) => may(policy, 'make', actor),
};
