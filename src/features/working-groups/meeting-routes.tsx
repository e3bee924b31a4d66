import { Hono } from 'hono';
import { dayOf, isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentText, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { readDecision, readMeeting, typedMeeting } from './form.ts';
import { addDecision, addMeeting, changeMeeting, markDecision } from './meeting-commands.ts';
import { findMeeting } from './meeting-queries.ts';
import { policy } from './policy.ts';
import { findGroup, listMembers } from './queries.ts';
import { isMember } from './rules.ts';
import type { Meeting, WorkingGroup } from './types.ts';
import { MeetingPage, type MeetingPageProps } from './views/meeting-page.tsx';
import { NewMeetingPage } from './views/new-meeting-page.tsx';

const report = only(policy, 'report');

/** When a group meets, who was there and what it decided. */
export const meetingRoutes = new Hono<AppEnv>()
  .get('/werk/werkgroepen/:slug/overleg/nieuw', report, (c) => showNew(c))
  .post('/werk/werkgroepen/:slug/overleg/nieuw', report, add)
  .get('/werk/werkgroepen/:slug/overleg/:id', report, (c) => showOne(c))
  .post('/werk/werkgroepen/:slug/overleg/:id', report, change)
  .post('/werk/werkgroepen/:slug/overleg/:id/besluiten', report, decide)
  .post('/werk/werkgroepen/:slug/overleg/:id/besluiten/:decision', report, mark);

async function showNew(c: AppContext, more: { typed?: Typed; errors?: ReturnType<typeof inWords> } = {}) {
  const group = await groupOf(c);
  if (!group) return c.notFound();
  return c.render(<NewMeetingPage group={group} formKey={c.var.app.newId()} {...more} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const group = await groupOf(c);
  if (!group) return c.notFound();
  const read = readMeeting(form, []);
  if (!read.ok) {
    c.status(422);
    return showNew(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'too-early'>(tx, form, async () => {
      const made = await addMeeting(tx, group.id, read.value);
      const base = local(c, `/werk/werkgroepen/${group.slug}/overleg`);
      return made.kind === 'done' ? { done: `${base}/${made.id}?nieuws=added` } : { refused: made.kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(422);
  return showNew(c, { typed: typedMeeting(read.value), errors: tooEarly(c) });
}

async function showOne(c: AppContext, more: Partial<MeetingPageProps> = {}): Promise<Response> {
  const found = await inMunicipality(c, (tx) => readOne(tx, c));
  if (!found) return c.notFound();
  const news = (['added', 'saved', 'decided', 'marked'] as const).find((kind) => kind === c.req.query('nieuws'));
  const page = { today: today(c), formKey: c.var.app.newId(), typed: typedMeeting(found.meeting), news };
  return c.render(<MeetingPage {...found} {...page} {...more} />);
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await inMunicipality(c, (tx) => readOne(tx, c));
  if (!found) return c.notFound();
  const { members, meeting } = found;
  const read = readMeeting(form, members);
  if (!read.ok) {
    c.status(422);
    return showOne(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { version, ...details } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'too-early'>(tx, form, async () => {
      const { kind } = await changeMeeting(tx, { id: meeting.id, version }, details);
      return kind === 'done' ? { done: `${hrefOf(c)}?nieuws=saved` } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'too-early') {
    c.status(422);
    return showOne(c, { typed: { ...typedMeeting(details), version: String(version) }, errors: tooEarly(c) });
  }
  c.status(409);
  return showOne(c, { typed: typedMeeting(details), conflict: true });
}

async function decide(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await inMunicipality(c, (tx) => readOne(tx, c));
  if (!found) return c.notFound();
  const read = readDecision(form);
  if (!read.ok) {
    c.status(422);
    return showOne(c, { decision: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'too-early'>(tx, form, async () => {
      const { kind } = await addDecision(tx, found.meeting.id, read.value);
      return kind === 'done' ? { done: `${hrefOf(c)}?nieuws=decided` } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showOne(c, { refused: { words: read.value.words } });
}

async function mark(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await inMunicipality(c, (tx) => readOne(tx, c));
  const decision = found?.meeting.decisions.find(({ id }) => id === c.req.param('decision'));
  if (!decision) return c.notFound();
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () =>
      (await markDecision(tx, { id: decision.id, version: sentVersion(form) }, sentText(form, 'done') === 'yes'))
        ? { done: `${hrefOf(c)}?nieuws=marked` }
        : { refused: 'conflict' },
    ),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showOne(c, { overtaken: decision.id });
}

/** The meeting of the address, and who can have been there: members of its day, and whoever is noted as present. */
async function readOne(tx: MunicipalityTx, c: AppContext) {
  const group = await findGroup(tx, c.req.param('slug') ?? '');
  const id = c.req.param('id');
  const meeting: Meeting | undefined =
    group && isUuid(id) ? await findMeeting(tx, { groupId: group.id, id }) : undefined;
  if (!group || !meeting) return undefined;
  const there = new Set(meeting.attendance.map(({ memberId }) => memberId));
  const everyone = await listMembers(tx, [group.id]);
  const members = everyone.filter((member) => there.has(member.id) || isMember(member, meeting.heldOn));
  return { group, meeting, members };
}

function groupOf(c: AppContext): Promise<WorkingGroup | undefined> {
  return inMunicipality(c, (tx) => findGroup(tx, c.req.param('slug') ?? ''));
}

function tooEarly(c: AppContext) {
  return inWords([{ field: 'heldOn', message: 'working-groups.form.notYet.meeting' }], c.var.words);
}

function today(c: AppContext): string {
  return dayOf(c.var.app.clock());
}

function hrefOf(c: AppContext): string {
  return local(c, `/werk/werkgroepen/${c.req.param('slug')}/overleg/${c.req.param('id')}`);
}
