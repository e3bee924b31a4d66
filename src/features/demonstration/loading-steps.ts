// What people said of the seven steps, and what they ticked, added and wrote.
import { addLink, changeTicks, keepPlan, reflect, sayStatus } from '../steps/index.ts';
import type { AgendaContent } from './content.ts';
import { expect } from './loading-board.ts';
import { at, type Stage } from './stage.ts';

type CompassContent = NonNullable<AgendaContent['compass']>;

export async function loadCompass(stage: Stage, compass: CompassContent, agendaId: string): Promise<void> {
  const then = (on: string, time: string) => at(stage, stage.calendar.moment(on, time));
  await keepPlan(stage.tx, agendaId, compass.plan);
  const times = new Map<number, number>();
  for (const { on, step, status, reason } of compass.said) {
    const version = times.get(step) ?? 0;
    expect(await sayStatus(then(on, '15:10'), { agendaId, step, status, reason, version }), 'done');
    times.set(step, version + 1);
  }
  for (const { on, step, keys } of compass.ticks)
    await changeTicks(then(on, '15:20'), { agendaId, step, added: keys, removed: [] });
  for (const { on, step, title, url, note } of compass.links)
    await addLink(then(on, '15:30'), { agendaId, step, title, url, note });
  for (const { on, step, ...words } of compass.reflections)
    expect(await reflect(then(on, '15:40'), { agendaId, step, version: 0, ...words }), 'done');
}
