// Who works together, when they met and what they decided.
import { addDecision, addGroup, addMeeting, addMember, endGroup, markDecision } from '../working-groups/index.ts';
import type { WorkingGroupContent } from './content-ground.ts';
import { at, type Stage } from './stage.ts';

export async function loadWorkingGroup(stage: Stage, group: WorkingGroupContent, agendaId: string): Promise<void> {
  const { name, kind, assignment, influence, rhythm, startedOn, ended, priorities, members, meetings } = group;
  const { calendar, cast } = stage;
  const begun = at(stage, calendar.moment(startedOn ?? '0d', '09:15'));
  const made = await addGroup(begun, {
    ...{ name, kind, assignment, influence, rhythm, agendaId },
    startedOn: startedOn && calendar.day(startedOn),
    priorityIds: cast.ids('priority', priorities),
  });
  if (made.kind !== 'done') throw new Error(`'${name}' was not set up: ${made.kind}`);
  const memberIds: string[] = [];
  for (const { role, origin, of, people, chair, joinedOn } of members) {
    const day = joinedOn ?? startedOn;
    const member = {
      ...{ role, origin, people, chair },
      departmentId: of && origin === 'department' ? cast.id('department', of) : null,
      organisationId: of && origin === 'partner' ? cast.id('organisation', of) : null,
      joinedOn: day && calendar.day(day),
      leftOn: null,
    };
    memberIds.push(await addMember(begun, made.id, member));
  }
  for (const meeting of meetings) await loadMeeting(stage, { meeting, memberIds, groupId: made.id });
  if (!ended) return;
  const stopped = at(stage, calendar.moment(ended.on, '12:00'));
  if (!(await endGroup(stopped, { id: made.id, version: 1, reason: ended.reason })))
    throw new Error(`'${name}' did not end`);
}

interface Loading {
  meeting: WorkingGroupContent['meetings'][number];
  memberIds: string[];
  groupId: string;
}

async function loadMeeting(stage: Stage, { meeting, memberIds, groupId }: Loading): Promise<void> {
  const { on, there, remarks, decisions } = meeting;
  const { calendar } = stage;
  const tx = at(stage, calendar.moment(on, '15:30'), 'working-group-member');
  const attendance = memberIds.map((memberId, index) => ({ memberId, people: there?.[index] ?? 0 }));
  const heldOn = calendar.day(on);
  const met = await addMeeting(tx, groupId, { heldOn, remarks: remarks ?? null, attendance });
  if (met.kind !== 'done') throw new Error(`Nobody can have been at a meeting on ${heldOn} yet`);
  for (const { words, doer, dueOn, done } of decisions) {
    const decision = { words, doer: doer ?? null, dueOn: dueOn ? calendar.day(dueOn) : null };
    const made = await addDecision(tx, met.id, decision);
    if (made.kind !== 'done') throw new Error(`'${words}' was decided on a day that has still to come`);
    if (done) await markDecision(tx, { id: made.id, version: 1 }, true);
  }
}
