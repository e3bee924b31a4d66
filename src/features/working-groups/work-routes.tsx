import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { listPriorities, type Priority } from '../priorities/index.ts';
import { addGroup, changeGroup, resumeGroup } from './commands.ts';
import { endRoutes } from './end-routes.tsx';
import { readGroup, typedGroup } from './form.ts';
import { listMeetings } from './meeting-queries.ts';
import { policy } from './policy.ts';
import { findGroup, listGroups, listMembers, summarise } from './queries.ts';
import { type GroupSummary, groupKinds } from './types.ts';
import { GroupFormPage, type GroupFormPageProps } from './views/group-form-page.tsx';
import { WorkGroupPage, type WorkGroupPageProps } from './views/work-group-page.tsx';
import { WorkGroupsPage } from './views/work-groups-page.tsx';

const newsKinds = ['added', 'saved', 'ended', 'resumed', 'member'] as const;
const manage = only(policy, 'manage');

/** The groups themselves. Who is in them: member-routes; their meetings: meeting-routes. */
export const workRoutes = new Hono<AppEnv>()
  .get('/werk/werkgroepen', only(policy, 'report'), async (c) => {
    const groups = await inMunicipality(c, async (tx) => summarise(tx, await listGroups(tx)));
    return c.render(<WorkGroupsPage groups={groups} mayManage={mayManage(c)} />);
  })
  .get('/werk/werkgroepen/nieuw', manage, showNew)
  .post('/werk/werkgroepen/nieuw', manage, add)
  .get('/werk/werkgroepen/:slug', only(policy, 'report'), (c) => showOne(c))
  .get('/werk/werkgroepen/:slug/aanpassen', manage, showChange)
  .post('/werk/werkgroepen/:slug/aanpassen', manage, change)
  .post('/werk/werkgroepen/:slug/hervatting', manage, resume)
  .route('/', endRoutes);

async function showOne(c: AppContext, more: Partial<WorkGroupPageProps> = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const group = await summaryOf(tx, c);
    if (!group) return undefined;
    return { group, everyone: await listMembers(tx, [group.id]), meetings: await listMeetings(tx, group.id) };
  });
  if (!found) return c.notFound();
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  const page = { mayManage: mayManage(c), today: today(c), formKey: c.var.app.newId(), news };
  return c.render(<WorkGroupPage {...found} {...page} {...more} />);
}

async function showNew(c: AppContext): Promise<Response> {
  const frame = await inMunicipality(c, readFrame);
  const kind = groupKinds.find((one) => one === c.req.query('soort'));
  const chosen = frame.priorities.filter(({ slug }) => slug === c.req.query('speerpunt')).map(({ id }) => id);
  const details = { name: '', assignment: null, influence: null, rhythm: null, startedOn: today(c) };
  const { kind: _, ...typed } = typedGroup({ ...details, kind: 'internal' }, chosen);
  return showForm(c, { ...frame, typed: kind ? { ...typed, kind } : typed });
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readGroup(form, { latest: today(c) });
  const frame = await inMunicipality(c, readFrame);
  if (!read.ok) {
    c.status(422);
    return showForm(c, { ...frame, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { version: _, ...group } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'no-agenda' | 'priority-gone'>(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' };
      const made = await addGroup(tx, { ...group, agendaId: agenda.id });
      return made.kind === 'done' ? { done: `${listHref(c)}/${made.slug}?nieuws=added` } : { refused: made.kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const typed = typedGroup(group, group.priorityIds);
  return showForm(c, { ...frame, typed, ...(outcome.refused === 'priority-gone' ? { errors: gone(c) } : {}) });
}

async function showChange(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, (tx) => readForChange(tx, c));
  if (!found) return c.notFound();
  return showForm(c, { ...found, typed: typedNow(found.group) });
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await inMunicipality(c, (tx) => readForChange(tx, c));
  if (!found) return c.notFound();
  const read = readGroup(form, { latest: found.group.endedOn ?? today(c) });
  if (!read.ok) {
    c.status(422);
    return showForm(c, { ...found, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'priority-gone'>(tx, form, async () => {
      const { kind } = await changeGroup(tx, found.group, read.value);
      return kind === 'done' ? { done: `${hrefOf(c)}?nieuws=saved` } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const typed = typedGroup(read.value, read.value.priorityIds);
  if (outcome.refused === 'priority-gone') {
    const stale = { ...typed, version: String(read.value.version) };
    return showForm(c, { ...found, typed: stale, errors: gone(c) });
  }
  // Read again: what stands there now is what somebody else made of it.
  const now = (await inMunicipality(c, (tx) => readForChange(tx, c))) ?? found;
  return showForm(c, { ...now, typed, conflict: true });
}

async function resume(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const group = await groupOf(c);
  if (!group) return c.notFound();
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () =>
      (await resumeGroup(tx, { id: group.id, version: sentVersion(form) }))
        ? { done: `${hrefOf(c)}?nieuws=resumed` }
        : { refused: 'conflict' },
    ),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showOne(c, { conflict: true });
}

/** What a new group is made in. */
async function readFrame(tx: MunicipalityTx): Promise<{ priorities: Priority[]; noAgenda: boolean }> {
  const agenda = await findCurrentAgenda(tx);
  return { priorities: agenda ? await listPriorities(tx, agenda.id) : [], noAgenda: !agenda };
}

async function readForChange(tx: MunicipalityTx, c: AppContext) {
  const group = await summaryOf(tx, c);
  return group && { group, priorities: await listPriorities(tx, group.agendaId) };
}

async function summaryOf(tx: MunicipalityTx, c: AppContext): Promise<GroupSummary | undefined> {
  const group = await findGroup(tx, c.req.param('slug') ?? '');
  return group && (await summarise(tx, [group]))[0];
}

function groupOf(c: AppContext) {
  return inMunicipality(c, (tx) => findGroup(tx, c.req.param('slug') ?? ''));
}

function typedNow(group: GroupSummary): Typed {
  return typedGroup(
    group,
    group.priorities.map(({ id }) => id),
  );
}

function showForm(c: AppContext, props: Omit<GroupFormPageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<GroupFormPage {...props} formKey={c.var.app.newId()} />);
}

function gone(c: AppContext) {
  return inWords([{ field: 'priorities', message: 'working-groups.form.priorityGone' }], c.var.words);
}

function today(c: AppContext): string {
  return dayOf(c.var.app.clock());
}

function listHref(c: AppContext): string {
  return local(c, '/werk/werkgroepen');
}

function hrefOf(c: AppContext): string {
  return `${listHref(c)}/${c.req.param('slug')}`;
}

function mayManage(c: AppContext): boolean {
  return may(policy, 'manage', c.var.actor) && !c.var.municipality.readOnly;
}
