// How people were worked with, and what was planned for it.
import { changeActivity, chooseMethod, planActivity } from '../methods/index.ts';
import type { AgendaContent } from './content.ts';
import { expect } from './loading-board.ts';
import { at, type Stage } from './stage.ts';

export async function loadMethod(stage: Stage, { method }: AgendaContent, agendaId: string): Promise<void> {
  if (!method) return;
  const { on, kind, influence, reason, plan } = method;
  const tx = at(stage, stage.calendar.moment(on, '09:30'));
  expect(
    await chooseMethod(tx, agendaId, { kind, influence, reason, planFrom: null, introduce: false, seen: 0 }),
    'chosen',
  );
  for (const { kind: activity, title, around, doneOn } of plan) {
    const aroundOn = stage.calendar.day(around);
    const id = await planActivity(tx, agendaId, { kind: activity, title, aroundOn });
    if (!doneOn) continue;
    const then = at(stage, stage.calendar.moment(doneOn, '16:30'));
    expect(await changeActivity(then, { id, version: 1 }, { title, aroundOn, done: true }), 'changed');
  }
}
