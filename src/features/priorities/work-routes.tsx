import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { listOnBallot, listVotable } from '../ballots/index.ts';
import { addOrganisation, findOwnOrganisation } from '../organisations/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { readHistory } from '../thread/index.ts';
import { addPriority, editPriority, movePriority } from './commands.ts';
import { type Adder, readAddition, readWording } from './form.ts';
import { policy } from './policy.ts';
import { findPriority, listOpenChoices } from './queries.ts';
import { readAgendas, readList } from './reading.ts';
import type { Around, Priority } from './types.ts';
import { AddPage } from './views/add-page.tsx';
import { WorkListPage } from './views/work-list-page.tsx';
import { WorkPriorityPage } from './views/work-priority-page.tsx';

const newsKinds = ['added', 'chosen', 'merged', 'undone', 'taken-back', 'saved'] as const;

/** What staff do with priorities one by one: see, add, edit, order. Taking over, merging and undoing: shape-routes. */
export function workRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/werk/speerpunten', only(policy, 'edit'), (c) => showList(c, around))
    .post('/werk/speerpunten', only(policy, 'decide'), add)
    .get('/werk/speerpunten/nieuw', only(policy, 'decide'), (c) => showNew(c))
    .get('/werk/speerpunten/:slug', only(policy, 'edit'), (c) => showOne(c, around))
    .post('/werk/speerpunten/:slug', only(policy, 'edit'), (c) => edit(c, around))
    .post('/werk/speerpunten/:slug/plaats', only(policy, 'edit'), move);
}

/** What just happened, for the top of the page that one comes to. */
function newsOf(c: AppContext): string | undefined {
  const kind = newsKinds.find((one) => one === c.req.query('nieuws'));
  return kind && c.var.words.t(`priorities.news.${kind}`);
}

async function showList(c: AppContext, around: Around): Promise<Response> {
  const slug = c.req.query('agenda');
  const found = await inMunicipality(c, async (tx) => {
    const { agenda, others } = await readAgendas(tx, { slug, withPriorities: false });
    const list = agenda ? await readList(tx, around, agenda.id) : { priorities: [], past: [] };
    return { agenda, others, ...list, choices: await listOpenChoices(tx) };
  });
  return c.render(<WorkListPage {...found} mayDecide={may(policy, 'decide', c.var.actor)} news={newsOf(c)} />);
}

/** An empty form; or one on the proposals that somebody ticked while weighing (`?voorstel=`), as the municipality's own. */
async function showNew(c: AppContext): Promise<Response> {
  const asked = new Set((c.req.queries('voorstel') ?? []).map(Number));
  if (asked.size === 0) return showAdd(c);
  const proposals = await inMunicipality(c, listProposalsOfNow);
  const restsOn = proposals.filter(({ number }) => asked.has(number)).map(({ id }) => id);
  return showAdd(c, { typed: { by: 'municipality', restsOn } });
}

async function showAdd(c: AppContext, more: Partial<Parameters<typeof AddPage>[0]> = {}): Promise<Response> {
  const proposals = await inMunicipality(c, listProposalsOfNow);
  return c.render(<AddPage formKey={c.var.app.newId()} proposals={proposals} {...more} />);
}

async function listProposalsOfNow(tx: MunicipalityTx) {
  const agenda = await findCurrentAgenda(tx);
  if (!agenda) return [];
  const proposals = await listVotable(tx, agenda.id);
  const ids = proposals.map(({ id }) => id);
  const onBallot = await listOnBallot(tx, agenda.id, ids);
  return proposals.filter(({ id }) => !onBallot.has(id));
}

const refusals = {
  'no-agenda': 'priorities.work.noAgenda',
  'proposal-gone': 'priorities.add.proposalGone',
  'proposal-voting': 'priorities.add.proposalVoting',
} as const;

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readAddition(form);
  if (!read.ok) {
    c.status(422);
    return showAdd(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { title, about, by, reason, restsOn } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<keyof typeof refusals>(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' };
      const organisationId =
        (by === 'municipality' && (await findOwnOrganisation(tx))?.id) ||
        (await addOrganisation(tx, { kind: by, name: nameOf(c, by) }));
      const addedBy = { organisationId, reason };
      const made = await addPriority(tx, { agendaId: agenda.id, title, about, addedBy, restsOn });
      if (made.kind !== 'done') return { refused: made.kind };
      return { done: `${listHref(c)}/${made.slug}?nieuws=added` };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const refused = c.var.words.t(refusals[outcome.refused]);
  return showAdd(c, { typed: { title, about: about ?? '', by, reason, restsOn }, refused });
}

// Made on the way when the municipality has none yet.
function nameOf(c: AppContext, by: Adder): string {
  const { words, municipality } = c.var;
  return by === 'municipality'
    ? words.t('organisations.own', { name: municipality.name })
    : words.t('organisations.workingGroups');
}

type OnePageMore = Partial<Parameters<typeof WorkPriorityPage>[0]>;

async function showOne(c: AppContext, around: Around, more: OnePageMore = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const priority = await priorityOf(tx, c);
    return priority && { priority, history: await readHistory(tx, around.tellers, priority.id) };
  });
  if (!found) return c.notFound();
  const mayDecide = may(policy, 'decide', c.var.actor);
  const formKey = c.var.app.newId();
  return c.render(<WorkPriorityPage {...found} {...{ mayDecide, formKey }} news={newsOf(c)} {...more} />);
}

async function edit(c: AppContext, around: Around): Promise<Response> {
  const form = await sentForm(c);
  const read = readWording(form);
  if (!read.ok) {
    c.status(422);
    return showOne(c, around, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { title, about, version } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone' | 'conflict'>(tx, form, async () => {
      const priority = await priorityOf(tx, c);
      if (!priority) return { refused: 'gone' };
      const edited = await editPriority(tx, { id: priority.id, version, title, about });
      return edited ? { done: `${listHref(c)}/${priority.slug}?nieuws=saved` } : { refused: 'conflict' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  return showOne(c, around, { typed: { title, about: about ?? '' }, conflict: true });
}

async function move(c: AppContext): Promise<Response> {
  const direction = sentText(await sentForm(c), 'naar') === 'omhoog' ? 'up' : 'down';
  const moved = await inMunicipality(c, async (tx) => {
    const priority = await priorityOf(tx, c);
    if (!priority) return undefined;
    await movePriority(tx, priority, direction);
    return priority;
  });
  return moved ? c.redirect(listHref(c), 303) : c.notFound();
}

function priorityOf(tx: MunicipalityTx, c: AppContext): Promise<Priority | undefined> {
  return findPriority(tx, c.req.param('slug') ?? '');
}

function listHref(c: AppContext): string {
  return local(c, '/werk/speerpunten');
}
