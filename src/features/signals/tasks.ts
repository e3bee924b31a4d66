import { dayOf } from '../../platform/clock.ts';
import { may } from '../../platform/policies/roles.ts';
import type { Task, TaskFinder } from '../../platform/policies/tasks.ts';
import { signalPolicy } from './policy.ts';
import { countUnanswered, countWaiting } from './queries.ts';
import { isPressing } from './rules.ts';

/** Words that wait for a reader, and answers that were promised for about now. */
export const findSignalTasks: TaskFinder = async (tx, actor) => {
  const tasks: Task[] = [];
  if (may(signalPolicy, 'read', actor)) {
    const count = await countWaiting(tx);
    if (count > 0) tasks.push({ message: 'signals.task.read', values: { count }, href: '/werk/lezen' });
  }
  if (may(signalPolicy, 'answer', actor)) {
    const today = dayOf(tx.now);
    const pressing = (await countUnanswered(tx)).filter((group) => isPressing(group, today));
    for (const { gatheringId, answerBy, count } of pressing) {
      const late = answerBy !== null && answerBy < today;
      tasks.push({
        message: late ? 'signals.task.answerLate' : 'signals.task.answer',
        values: { count },
        href: `/werk/antwoorden/${gatheringId}`,
        ...(answerBy ? { due: answerBy } : {}),
      });
    }
  }
  return tasks;
};
