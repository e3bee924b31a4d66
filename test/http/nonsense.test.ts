// Nonsense in one field of a form is a form that is not right, or a field that says nothing: never a fault of ours.
import { beforeAll, expect, test } from 'vitest';
import { addDepartment, addOrganisation } from '../../src/features/organisations/index.ts';
import { addGroup, addMeeting, addMember } from '../../src/features/working-groups/index.ts';
import type { MunicipalityTx } from '../../src/platform/database/database.ts';
import { action, priority, proposal } from '../builders/thread.ts';
import { signIn } from '../municipality.ts';
import { as, homeWithAgenda, type Staffed } from '../staff.ts';

let here: Staffed & { agendaId: string };
const places: Record<string, string> = {};

beforeAll(async () => {
  here = await homeWithAgenda();
  const { app, home } = here;
  places.person = (await signIn(app, home, 'theme-owner')).actor.id;
  await app.inside(home, makePlaces);
});

async function makePlaces(tx: MunicipalityTx): Promise<void> {
  const { agendaId } = here;
  const department = await addDepartment(tx, { name: 'Openbare ruimte', sphere: 'physical' });
  if (department.kind !== 'added') throw new Error(department.kind);
  const root = await proposal(tx, agendaId);
  const { id } = await priority(tx, agendaId, { restsOn: [root.id] });
  const promised = await action(tx, [id], { departmentIds: [department.id], restsOn: [root.id] });
  const details = { name: 'Groep', kind: 'thematic', assignment: null, influence: null, rhythm: null } as const;
  const group = await addGroup(tx, { ...details, startedOn: '2026-01-01', agendaId, priorityIds: [id] });
  if (group.kind !== 'done') throw new Error(group.kind);
  const member = { role: 'inwoner', origin: 'resident', departmentId: null, organisationId: null, people: 2 } as const;
  const memberId = await addMember(tx, group.id, { ...member, chair: true, joinedOn: '2026-01-01', leftOn: null });
  const meeting = await addMeeting(tx, group.id, { heldOn: '2026-11-01', remarks: null, attendance: [] });
  if (meeting.kind !== 'done') throw new Error(meeting.kind);
  Object.assign(places, { group: group.slug, member: memberId, meeting: meeting.id, action: promised.slug });
  places.share = `${department.id}/${promised.id}`;
  places.department = department.id;
  places.organisation = await addOrganisation(tx, { name: 'Sportraad', kind: 'partner' });
}

const pages: [string, (of: typeof places) => string][] = [
  ['a new group', () => '/werkgroepen/nieuw'],
  ['a group', ({ group }) => `/werkgroepen/${group}/aanpassen`],
  ['the end of a group', ({ group }) => `/werkgroepen/${group}/einde`],
  ['a new member', ({ group }) => `/werkgroepen/${group}/leden/nieuw`],
  ['a member', ({ group, member }) => `/werkgroepen/${group}/leden/${member}`],
  ['a new meeting', ({ group }) => `/werkgroepen/${group}/overleg/nieuw`],
  ['a meeting and its decisions', ({ group, meeting }) => `/werkgroepen/${group}/overleg/${meeting}`],
  ['a new action', () => '/acties/nieuw'],
  ['an action', ({ action: slug }) => `/acties/${slug}/aanpassing`],
  ['how an action goes', ({ action: slug }) => `/acties/${slug}`],
  ['the end of an action', ({ action: slug }) => `/acties/${slug}/stopzetting`],
  ['the part of a department', ({ share }) => `/aandeel/${share}`],
  ['organisations', () => '/organisaties'],
  ['an organisation', ({ organisation }) => `/organisaties/${organisation}`],
  ['departments', () => '/afdelingen'],
  ['a department', ({ department }) => `/afdelingen/${department}`],
  ['a new person', () => '/mensen/nieuw'],
  ['a person', ({ person }) => `/mensen/${person}`],
  ['the end of an access', ({ person }) => `/mensen/${person}/einde`],
];

/** No choice that was offered, too much for a whole number, and an id of nothing. */
const nonsense = ['x', '99999999999', '0193b6c0-0000-7000-8000-000000000000'];

test.each(pages)('nonsense in any field of the form of %s', async (_name, page) => {
  const { app, home, lead } = here;
  const shown = await app.get(`/${home.slug}/werk${page(places)}`, as(lead));
  expect(shown.status).toBe(200);
  const forms = formsIn(await shown.text());
  expect(forms.length).toBeGreaterThan(0);
  for (const { to, fields } of forms) {
    for (const name of Object.keys(fields)) {
      for (const value of nonsense) {
        const answer = await app.post(to, { ...fields, [name]: value, formKey: app.app.newId() }, as(lead));
        expect(`${to} ${name}=${value}: ${answer.status}`).not.toMatch(/: 5\d\d$/);
      }
    }
  }
  expect(app.faults).toEqual([]);
});

interface SentForm {
  to: string;
  fields: Record<string, string>;
}

/** The forms of a page that write something, each with an answer to every question. */
function formsIn(html: string): SentForm[] {
  const main = html.slice(html.indexOf('<main'));
  return [...main.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head = '']) => /method="post"/i.test(head))
    .map(([, head = '', body = '']) => ({ to: attribute(head, 'action'), fields: fieldsIn(body) }));
}

function fieldsIn(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [control] of body.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)) {
    const name = attribute(control, 'name');
    if (name && !(name in fields)) fields[name] = attribute(control, 'value') || usual(name);
  }
  for (const [, name = '', options = ''] of body.matchAll(/<select\b[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /<option value="([^"]+)"/.exec(options)?.[1] ?? '';
  return fields;
}

function usual(name: string): string {
  if (name.endsWith('-year')) return '2026';
  return /-(day|month)$/.test(name) ? '11' : 'Iets';
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
