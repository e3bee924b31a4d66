import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { listDomains } from '../inventory/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { listOpenPriorities } from '../priorities/index.ts';
import { addGoal, editGoal } from './goal-commands.ts';
import { readGoal, type SentGoal, typedGoal } from './goal-form.ts';
import { findGoal, listServing } from './goal-queries.ts';
import { measurementRoutes } from './measurement-routes.tsx';
import { policy } from './policy.ts';
import { readGoalGroups } from './reading.ts';
import { GoalFormPage, type GoalFormPageProps } from './views/goal-form-page.tsx';
import { WorkGoalsPage } from './views/work-goals-page.tsx';

const list = '/werk/doelen';
const manage = only(policy, 'manage');
const newsKinds = ['goal', 'goalChanged', 'goalStopped', 'measured'] as const;

/** Setting goals and changing them. What was measured, and stopping one: measurement-routes. */
export const goalRoutes = new Hono<AppEnv>()
  .get(list, only(policy, 'measure'), showList)
  .get(`${list}/nieuw`, manage, (c) => showNew(c))
  .post(`${list}/nieuw`, manage, add)
  .get(`${list}/:slug/aanpassing`, manage, (c) => showEdit(c))
  .post(`${list}/:slug/aanpassing`, manage, edit)
  .route('/', measurementRoutes);

async function showList(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => ({
    groups: await readGoalGroups(tx),
    domains: await listDomains(tx),
  }));
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(
    <WorkGoalsPage
      {...found}
      mayManage={may(policy, 'manage', c.var.actor)}
      today={dayOf(c.var.app.clock())}
      news={news && c.var.words.t(`vision.news.${news}`)}
    />,
  );
}

async function readChoices(tx: MunicipalityTx, agendaId?: string) {
  return { domains: await listDomains(tx), priorities: await listOpenPriorities(tx, agendaId) };
}

async function showNew(c: AppContext, more: Partial<GoalFormPageProps> = {}): Promise<Response> {
  const choices = await inMunicipality(c, (tx) => readChoices(tx));
  return c.render(<GoalFormPage {...choices} typed={{}} formKey={c.var.app.newId()} {...more} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readGoal(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showNew(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { version: _, ...goal } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'no-agenda' | 'priority-gone'>(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' };
      const made = await addGoal(tx, { ...goal, agendaId: agenda.id });
      return made.kind === 'done' ? { done: local(c, `${list}?nieuws=goal`) } : { refused: made.kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const typed = typedIn(read.value);
  if (outcome.refused === 'no-agenda') return showNew(c, { typed, refused: c.var.words.t('vision.goal.noAgenda') });
  return showNew(c, { typed, errors: goneError(c) });
}

async function showEdit(c: AppContext, more: Partial<GoalFormPageProps> = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const goal = await findGoal(tx, c.req.param('slug') ?? '');
    if (!goal) return undefined;
    return { ...(await readChoices(tx, goal.agendaId)), goal, serving: await listServing(tx, goal.id) };
  });
  if (!found) return c.notFound();
  const { serving, ...page } = found;
  return c.render(
    <GoalFormPage {...page} typed={typedGoal(page.goal, serving)} formKey={c.var.app.newId()} {...more} />,
  );
}

async function edit(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readGoal(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showEdit(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone' | 'conflict' | 'priority-gone'>(tx, form, async () => {
      const goal = await findGoal(tx, c.req.param('slug') ?? '');
      if (!goal) return { refused: 'gone' };
      const { kind } = await editGoal(tx, { id: goal.id, ...read.value });
      return kind === 'done' ? { done: local(c, `${list}?nieuws=goalChanged`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  if (outcome.refused === 'conflict') return showEdit(c, { typed: typedIn(read.value), conflict: true });
  const typed = { ...typedIn(read.value), version: String(read.value.version) };
  return showEdit(c, { typed, errors: goneError(c) });
}

function typedIn({ priorityIds, ...goal }: SentGoal): Typed {
  return typedGoal(goal, priorityIds);
}

function goneError(c: AppContext) {
  return inWords([{ field: 'priorityIds', message: 'vision.goal.priorityGone' }], c.var.words);
}
