import { dayOf } from '../../platform/clock.ts';
import type { InfluenceFinder } from '../../platform/policies/influence.ts';
import { may } from '../../platform/policies/roles.ts';
import { countedTasks, type Task, type TaskFinder, type WorkRoom } from '../../platform/policies/tasks.ts';
import type { Teller } from '../thread/index.ts';
import { signalPolicy } from './policy.ts';
import { countUnanswered, countWaiting, findAnswers, sumToldFor } from './queries.ts';
import { isPressing, nowhere } from './rules.ts';

/** An answer is told in its own words. */
export const tellAnswers: Teller = async (tx, nodes) => {
  const answers = await findAnswers(
    tx,
    nodes.filter((node) => node.kind === 'answer').map((node) => node.id),
  );
  return new Map([...answers].map(([id, words]) => [id, { title: words }]));
};

/** Words that wait for a reader, and answers that were promised for about now. */
export const findSignalTasks: TaskFinder = async (tx, actor) => {
  const tasks: Task[] = [];
  if (may(signalPolicy, 'read', actor)) {
    const count = await countWaiting(tx);
    if (count > 0) tasks.push({ message: 'signals.task.read', values: { count }, href: '/werk/lezen' });
  }
  if (may(signalPolicy, 'answer', actor)) {
    const today = dayOf(tx.now);
    const pressing = (await countUnanswered(tx, { limit: countedTasks })).filter((group) => isPressing(group, today));
    for (const { gatheringId, answerBy, count } of pressing) {
      const late = answerBy !== null && answerBy < today;
      tasks.push({
        message: late ? 'signals.task.answerLate' : 'signals.task.answer',
        values: { count },
        href: `/werk/antwoorden/${gatheringId ?? nowhere}`,
        many: { message: late ? 'signals.task.manyAnswerLate' : 'signals.task.manyAnswer', href: '/werk/antwoorden' },
        ...(answerBy ? { due: answerBy } : {}),
      });
    }
  }
  return tasks;
};

export const readingRoom: WorkRoom = {
  group: 'listening',
  label: 'signals.reading.room.label',
  about: 'signals.reading.room.about',
  href: '/werk/lezen',
  open: (actor) => may(signalPolicy, 'read', actor),
};

export const answerRoom: WorkRoom = {
  group: 'listening',
  label: 'signals.answers.room.label',
  about: 'signals.answers.room.about',
  href: '/werk/antwoorden',
  open: (actor) => may(signalPolicy, 'answer', actor),
};

/** People were asked, and everyone who said something got an answer. */
export const findConsulting: InfluenceFinder = async (tx, agendaId) => {
  const { told: said, waiting } = await sumToldFor(tx, agendaId);
  const look = waiting > 0 ? { href: '/onbeantwoord' } : {};
  const kept = said > 0 && waiting === 0;
  return [{ level: 'consult', kept, message: 'signals.influence', values: { said, waiting }, ...look }];
};
