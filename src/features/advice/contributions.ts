import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { InfluenceFinder } from '../../platform/policies/influence.ts';
import { may } from '../../platform/policies/roles.ts';
import type { GroundPage, InvitationFinder, Task, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import { listAccounts } from '../accounts/index.ts';
import type { AdoptionChecker } from '../periods/index.ts';
import type { Teller } from '../thread/index.ts';
import { countPoints } from './evidence.ts';
import { advicePolicy } from './policy.ts';
import { listAdvices, listParties, listRounds, nameAdvices } from './queries.ts';
import { checksOf, recipientsOf, reminderDue, takesAdvice, takesWords, unanswered, unread, writesAs } from './rules.ts';
import type { Party, Round } from './types.ts';

export const adviceRoom: WorkRoom = {
  group: 'choosing',
  label: 'advice.room.label',
  about: (actor) => (may(advicePolicy, 'manage', actor) ? 'advice.room.about' : 'advice.room.aboutGiver'),
  href: '/werk/advies',
  open: (actor) => may(advicePolicy, 'enter', actor),
};

export const advicePage: GroundPage = {
  label: 'advice.ground.label',
  about: 'advice.ground.about',
  href: '/agenda/advies',
};

/** Rounds in which residents can say what they think of the draft. */
export const findAdviceInvitations: InvitationFinder = async (tx) => {
  const rounds = (await listRounds(tx)).filter(({ state }) => state === 'open');
  const parties = await listParties(
    tx,
    rounds.map(({ id }) => id),
  );
  return rounds
    .filter((round) =>
      takesWords(
        round,
        parties.filter(({ roundId }) => roundId === round.id),
      ),
    )
    .map(({ title, slug, closesOn }) => ({
      ...{ title, message: 'advice.invitation', href: `/agenda/advies/${slug}` },
      ...(closesOn ? { day: closesOn } : {}),
    }));
};

/** Advice that this person is asked for; for staff what waits for an answer, a reader or a reminder. */
export const findAdviceTasks: TaskFinder = async (tx, actor) => {
  if (!may(advicePolicy, 'enter', actor)) return [];
  const rounds = await listRounds(tx);
  const parties = await listParties(
    tx,
    rounds.map(({ id }) => id),
  );
  const asked = parties.flatMap((party): Task[] => {
    const round = rounds.find(({ id }) => id === party.roundId);
    const as = writesAs(actor, party);
    if (!round || !takesAdvice(round) || party.receivedOn || party.declinedBecause || !as || as === 'staff') return [];
    const many = { message: 'advice.task.manyGive', href: '/werk/advies' } as const;
    const due = round.closesOn ? { due: round.closesOn } : {};
    return [{ message: 'advice.task.give', values: { title: round.title }, href: '/werk/advies', many, ...due }];
  });
  return may(advicePolicy, 'manage', actor) ? [...asked, ...(await findStaffTasks(tx, { rounds, parties }))] : asked;
};

interface Asked {
  rounds: Round[];
  parties: Party[];
}

async function findStaffTasks(tx: MunicipalityTx, { rounds, parties }: Asked): Promise<Task[]> {
  const advices = await listAdvices(tx);
  const unasked = unanswered(advices.filter(({ roundId }) => roundId === null)).length;
  return [
    ...rounds.flatMap(({ id, slug }): Task[] => {
      const own = advices.filter(({ roundId }) => roundId === id);
      const href = `/werk/advies/${slug}`;
      const toRead = unread(own).length;
      const toAnswer = unanswered(own).length;
      const [readMany, answerMany] = (['advice.task.manyRead', 'advice.task.manyAnswer'] as const).map((message) => ({
        many: { message, href: '/werk/advies' },
      }));
      return [
        ...(toRead > 0 ? [{ message: 'advice.task.read', values: { count: toRead }, href, ...readMany } as const] : []),
        ...(toAnswer > 0
          ? [{ message: 'advice.task.answer', values: { count: toAnswer }, href, ...answerMany } as const]
          : []),
      ];
    }),
    ...(unasked > 0
      ? [{ message: 'advice.task.unasked', values: { count: unasked }, href: '/werk/advies' } as const]
      : []),
    ...(await findReminders(tx, { rounds, parties })),
  ];
}

/** Those who have to be reminded and have no account to which mail goes: somebody calls them. */
async function findReminders(tx: MunicipalityTx, { rounds, parties }: Asked): Promise<Task[]> {
  const due = parties.flatMap((party) => {
    const round = rounds.find(({ id }) => id === party.roundId);
    return round && reminderDue(round, party, dayOf(tx.now)) ? [{ party, round }] : [];
  });
  if (due.length === 0) return [];
  const accounts = await listAccounts(tx);
  return due
    .filter(({ party }) => recipientsOf(party, accounts).length === 0)
    .map(({ party, round }) => ({
      message: 'advice.task.remind',
      values: { organisation: party.name },
      href: `/werk/advies/${round.slug}/partijen/${party.id}`,
      many: { message: 'advice.task.manyRemind', href: '/werk/advies' },
    }));
}

/** Each point of advice on an agenda is answered before it is adopted, and nobody is asked any more. */
export const checkAdvice: AdoptionChecker = async (tx, agendaId) => {
  const rounds = (await listRounds(tx)).filter((round) => round.agendaId === agendaId);
  return checksOf(rounds, await listAdvices(tx, { agendaId }));
};

/** What advice tells of itself on the thread. */
export const tellAdvice: Teller = async (tx, nodes) => {
  const ids = nodes.filter(({ kind }) => kind === 'advice').map(({ id }) => id);
  const advices = await nameAdvices(tx, ids);
  return new Map(
    advices.map(({ id, fromName, slug }) => [
      id,
      { title: fromName, href: slug ? `/agenda/advies/${slug}` : '/agenda/advies' },
    ]),
  );
};

/** People advised on the draft, and each of their points has an answer. */
export const findAdvising: InfluenceFinder = async (tx, agendaId) => {
  const { points, waiting } = countPoints(await listAdvices(tx, { agendaId }));
  const look = points > 0 ? { href: '/agenda/advies' } : {};
  return [
    {
      level: 'advise',
      kept: points > 0 && waiting === 0,
      message: 'advice.shown',
      values: { points, waiting },
      ...look,
    },
  ];
};
