import { z } from 'zod';
import { asTypedDay, dayFields, dayIn } from '../../platform/forms/days.ts';
import {
  idsField,
  type Read,
  readForm,
  type Typed,
  text,
  versionField,
  wholeNumber,
  withRules,
} from '../../platform/forms/form.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import { influences } from '../../platform/policies/influence.ts';
import type { Department, Organisation } from '../organisations/index.ts';
import type { GroupChange } from './commands.ts';
import {
  type GroupDetails,
  groupKinds,
  type Meeting,
  type MeetingDetails,
  type Member,
  type MemberDetails,
  type NewDecision,
} from './types.ts';

const longestLine = 120;
export const longestText = 2000;
const mostPeople = 99;

const line = (missing?: MessageKey) =>
  text({ max: longestLine, tooLong: 'working-groups.form.tooLong', ...(missing ? { missing } : {}) });
const long = text({ max: longestText, tooLong: 'working-groups.form.tooLong' });

/** @param latest the last day on which the group can have begun: today, or the day on which it ended. */
export function readGroup(form: FormData, { latest }: { latest: string }): Read<GroupChange> {
  const fields = z.object({
    kind: z.enum(groupKinds, 'working-groups.form.kindMissing'),
    name: line('working-groups.form.nameMissing'),
    assignment: long,
    influence: z.enum(['', ...influences], 'working-groups.form.pick').default(''),
    rhythm: line(),
    ...dayFields('startedOn'),
    priorities: idsField,
    version: versionField,
  });
  const schema = withRules(fields, function* (sent) {
    const startedOn = dayIn(sent, 'startedOn');
    if (startedOn === null) yield ['startedOn', 'working-groups.form.startedOnMissing'];
    else if (startedOn === 'wrong') yield ['startedOn', 'working-groups.form.dayWrong'];
    else if (startedOn > latest) yield ['startedOn', 'working-groups.form.startedOnLater'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { kind, name, assignment, influence, rhythm, priorities, version } = read.value;
  const startedOn = dayIn(read.value, 'startedOn');
  const optional = { assignment: assignment || null, influence: influence || null, rhythm: rhythm || null };
  return { ok: true, value: { kind, name, ...optional, startedOn, priorityIds: priorities, version } };
}

/** A group as it would have been typed. */
export function typedGroup(group: GroupDetails, priorityIds: string[]): Typed {
  const { kind, name, assignment, influence, rhythm, startedOn } = group;
  return {
    ...{ kind, name, priorities: priorityIds },
    assignment: assignment ?? '',
    influence: influence ?? '',
    rhythm: rhythm ?? '',
    ...asTypedDay('startedOn', startedOn),
  };
}

/** From where a member can come: what can be picked from the list. */
export interface Choices {
  departments: Department[];
  partners: Organisation[];
}

/** Who needs no further telling where they come from. */
export const ofThemselves = ['expert', 'resident', 'council'] as const;

export function readMember(form: FormData, choices: Choices): Read<MemberDetails & { version: number }> {
  const fields = z.object({
    role: line('working-groups.form.roleMissing'),
    belongsTo: z.string('working-groups.form.belongsToMissing'),
    people: wholeNumber({ min: 1, max: mostPeople, message: 'working-groups.form.peopleWrong' }),
    chair: z.string().default(''),
    ...dayFields('joinedOn'),
    ...dayFields('leftOn'),
    version: versionField,
  });
  const schema = withRules(fields, function* (sent) {
    if (!originOf(sent.belongsTo ?? '', choices)) yield ['belongsTo', 'working-groups.form.belongsToMissing'];
    const [joinedOn, leftOn] = [dayIn(sent, 'joinedOn'), dayIn(sent, 'leftOn')];
    if (joinedOn === null) yield ['joinedOn', 'working-groups.form.joinedOnMissing'];
    if (joinedOn === 'wrong') yield ['joinedOn', 'working-groups.form.dayWrong'];
    if (leftOn === 'wrong') yield ['leftOn', 'working-groups.form.dayWrong'];
    else if (leftOn && joinedOn && joinedOn !== 'wrong' && leftOn < joinedOn)
      yield ['leftOn', 'working-groups.form.leftTooSoon'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { role, belongsTo, people, chair, version } = read.value;
  const days = { joinedOn: dayIn(read.value, 'joinedOn'), leftOn: dayIn(read.value, 'leftOn') };
  // The schema has let through only what can be picked.
  const origin = originOf(belongsTo, choices) as From;
  return { ok: true, value: { role, ...origin, people, chair: chair === 'yes', ...days, version } };
}

type From = Pick<MemberDetails, 'origin' | 'departmentId' | 'organisationId'>;

function originOf(picked: string, { departments, partners }: Choices): From | undefined {
  const nothing = { departmentId: null, organisationId: null };
  const origin = ofThemselves.find((one) => one === picked);
  if (origin) return { origin, ...nothing };
  const [kind, id = ''] = picked.split(':');
  if (kind === 'department' && departments.some((one) => one.id === id))
    return { origin: kind, ...nothing, departmentId: id };
  if (kind === 'partner' && partners.some((one) => one.id === id))
    return { origin: kind, ...nothing, organisationId: id };
  return undefined;
}

export function typedMember(member: MemberDetails): Typed {
  const { role, origin, departmentId, organisationId, people, chair, joinedOn, leftOn } = member;
  const id = departmentId ?? organisationId;
  return {
    role,
    belongsTo: id ? `${origin}:${id}` : origin,
    people: people === null ? '' : String(people),
    chair: chair ? 'yes' : '',
    ...asTypedDay('joinedOn', joinedOn),
    ...asTypedDay('leftOn', leftOn),
  };
}

/** The field in which one types how many of a member were there. */
export function thereField(memberId: string): string {
  return `there-${memberId}`;
}

/** @param members who can have been there. */
export function readMeeting(form: FormData, members: Pick<Member, 'id'>[]): Read<MeetingDetails & { version: number }> {
  const howMany = z
    .string()
    .regex(/^\d{0,2}$/, 'working-groups.form.thereWrong')
    .default('')
    .transform(Number);
  const there = Object.fromEntries(members.map(({ id }) => [thereField(id), howMany]));
  const fields = z.object({ ...dayFields('heldOn'), ...there, remarks: long, version: versionField });
  const attendanceIn = (sent: Record<string, unknown>) =>
    members
      .map(({ id }) => ({ memberId: id, people: Number(sent[thereField(id)] ?? 0) }))
      .filter(({ people }) => people > 0);
  const schema = withRules(fields, function* (sent) {
    const heldOn = dayIn(sent, 'heldOn');
    if (heldOn === null) yield ['heldOn', 'working-groups.form.heldOnMissing'];
    else if (heldOn === 'wrong') yield ['heldOn', 'working-groups.form.dayWrong'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const heldOn = dayIn(read.value, 'heldOn') as string;
  const { remarks, version } = read.value as { remarks: string; version: number };
  return { ok: true, value: { heldOn, remarks: remarks || null, attendance: attendanceIn(read.value), version } };
}

export function typedMeeting({ heldOn, remarks, attendance }: Pick<Meeting, keyof MeetingDetails>): Typed {
  const there = attendance.map(({ memberId, people }) => [thereField(memberId), String(people)]);
  return { ...asTypedDay('heldOn', heldOn), ...Object.fromEntries(there), remarks: remarks ?? '' };
}

export function readDecision(form: FormData): Read<NewDecision> {
  const fields = z.object({
    words: text({
      max: longestText,
      tooLong: 'working-groups.form.tooLong',
      missing: 'working-groups.form.decisionMissing',
    }),
    doer: line(),
    ...dayFields('dueOn'),
  });
  const schema = withRules(fields, function* (sent) {
    if (dayIn(sent, 'dueOn') === 'wrong') yield ['dueOn', 'working-groups.form.dayWrong'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { words, doer } = read.value;
  return { ok: true, value: { words, doer: doer || null, dueOn: dayIn(read.value, 'dueOn') } };
}
