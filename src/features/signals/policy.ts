import { definePolicy, may } from '../../platform/policies/roles.ts';
import type { WorkRoom } from '../../platform/policies/tasks.ts';

export const signalPolicy = definePolicy({
  /** Read words that are for those who make the agenda, and decide which go public. */
  read: ['project-lead', 'editor'],
  answer: ['project-lead', 'editor'],
});

export const readingRoom: WorkRoom = {
  label: 'signals.reading.room.label',
  about: 'signals.reading.room.about',
  href: '/werk/lezen',
  open: (actor) => may(signalPolicy, 'read', actor),
};

export const answerRoom: WorkRoom = {
  label: 'signals.answers.room.label',
  about: 'signals.answers.room.about',
  href: '/werk/antwoorden',
  open: (actor) => may(signalPolicy, 'answer', actor),
};
