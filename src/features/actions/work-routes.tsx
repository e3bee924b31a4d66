import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { ofNone } from '../../platform/database/kept-counts.ts';
import { asTypedDay } from '../../platform/forms/days.ts';
import { type FieldProblem, inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { addOrganisation, findOrganisation, findOwnOrganisation } from '../organisations/index.ts';
import { addAction, editAction, type GroundGone } from './commands.ts';
import { readFilter } from './filter.ts';
import { newOwner, readAction, type SentAction } from './form.ts';
import { organisationOf, policy } from './policy.ts';
import { progressRoutes } from './progress-routes.tsx';
import { findAction } from './queries.ts';
import { readActions, readChoices } from './reading.ts';
import type { Action, Share } from './types.ts';
import { ActionFormPage } from './views/action-form-page.tsx';
import { WorkActionsPage } from './views/actions-page.tsx';

/** Making and changing actions. Telling how they go: progress-routes. */
export const workRoutes = new Hono<AppEnv>()
  .get('/werk/acties', only(policy, 'report'), showList)
  .post('/werk/acties', only(policy, 'manage'), add)
  .get('/werk/acties/nieuw', only(policy, 'manage'), showAdd)
  .get('/werk/acties/:slug/aanpassing', only(policy, 'manage'), showEdit)
  .post('/werk/acties/:slug/aanpassing', only(policy, 'manage'), edit)
  .route('/', progressRoutes);

async function showList(c: AppContext): Promise<Response> {
  const filter = readFilter(c.req.query());
  const { actor } = c.var;
  const mayManage = may(policy, 'manage', actor);
  const found = await inMunicipality(c, async (tx) => {
    if (mayManage) return { ...(await readActions(tx, filter)), organisation: undefined, unattached: false };
    const id = organisationOf(actor, (await findOwnOrganisation(tx))?.id);
    const organisation = id ? await findOrganisation(tx, id) : undefined;
    // Nobody's id finds nothing: somebody without an organisation owns no action.
    const list = await readActions(tx, filter, organisation?.id ?? ofNone);
    return { ...list, organisation: organisation?.name, unattached: !organisation };
  });
  return c.render(<WorkActionsPage {...found} filter={filter} mayManage={mayManage} />);
}

async function showAdd(c: AppContext): Promise<Response> {
  const { choices } = await inMunicipality(c, (tx) => readChoices(tx));
  const chosen = choices.priorities.find(({ slug }) => slug === c.req.query('speerpunt'));
  const typed: Typed = chosen ? { priorities: [chosen.id] } : {};
  return c.render(<ActionFormPage {...choices} formKey={c.var.app.newId()} typed={typed} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const { choices } = await inMunicipality(c, (tx) => readChoices(tx));
  const before = { priorityIds: [], restsOn: [] };
  const read = readAction(form, { ...choices, before });
  const page = { ...choices, formKey: c.var.app.newId() };
  if (!read.ok) {
    c.status(422);
    return c.render(<ActionFormPage {...page} typed={read.typed} errors={inWords(read.problems, c.var.words)} />);
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<GroundGone>(tx, form, async () => {
      const made = await addAction(tx, await asNewAction(tx, read.value));
      return made.kind === 'done'
        ? { done: local(c, `/werk/acties/${made.slug}?nieuws=added`) }
        : { refused: made.kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return c.render(<ActionFormPage {...page} typed={typedOf(read.value)} errors={goneErrors(c, outcome.refused)} />);
}

async function asNewAction(tx: MunicipalityTx, { owner, ...sent }: SentAction) {
  const { title, about, priorityIds, restsOn, domainIds, departmentIds, dueOn, measure, money } = sent;
  const organisationId = 'id' in owner ? owner.id : await addOrganisation(tx, { name: owner.name, kind: 'partner' });
  return { title, about, priorityIds, restsOn, domainIds, departmentIds, organisationId, dueOn, measure, money };
}

async function showEdit(c: AppContext): Promise<Response> {
  const found = await actionWithChoices(c);
  if (!found) return c.notFound();
  const { action, roots, shares, choices } = found;
  const typed = typedFrom(action, roots, shares);
  return c.render(
    <ActionFormPage {...choices} action={action} roots={roots} formKey={c.var.app.newId()} typed={typed} />,
  );
}

async function edit(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await actionWithChoices(c);
  if (!found) return c.notFound();
  const { action, roots, choices } = found;
  const before = { priorityIds: idsOf(action.priorities), restsOn: idsOf(roots) };
  const read = readAction(form, { ...choices, before });
  const page = { ...choices, action, roots, formKey: c.var.app.newId() };
  if (!read.ok) {
    c.status(422);
    return c.render(<ActionFormPage {...page} typed={read.typed} errors={inWords(read.problems, c.var.words)} />);
  }
  const { reason, version } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | GroundGone>(tx, form, async () => {
      const editing = await editAction(tx, action, { ...(await asNewAction(tx, read.value)), reason, version });
      return editing.kind === 'done'
        ? { done: local(c, `/werk/acties/${action.slug}?nieuws=saved`) }
        : { refused: editing.kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  if (outcome.refused === 'conflict') {
    // Read again: what stands there now is what somebody else made of it.
    const now = (await actionWithChoices(c)) ?? found;
    const shown = { ...now.choices, action: now.action, roots: now.roots, formKey: page.formKey };
    return c.render(<ActionFormPage {...shown} typed={typedOf(read.value)} conflict />);
  }
  const typed = { ...typedOf(read.value), version: String(version) };
  return c.render(<ActionFormPage {...page} typed={typed} errors={goneErrors(c, outcome.refused)} />);
}

function goneErrors(c: AppContext, gone: GroundGone) {
  const problem: FieldProblem =
    gone === 'priority-gone'
      ? { field: 'priorities', message: 'actions.form.priorityGone' }
      : { field: 'proposals', message: 'actions.form.proposalGone' };
  return inWords([problem], c.var.words);
}

function actionWithChoices(c: AppContext) {
  return inMunicipality(c, async (tx) => {
    const action = await findAction(tx, c.req.param('slug') ?? '');
    return action && { action, ...(await readChoices(tx, action)) };
  });
}

function idsOf(things: { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

/** An action as it would have been typed. */
function typedFrom(action: Action, roots: { id: string }[], shares: Share[]): Typed {
  return {
    title: action.title,
    about: action.about ?? '',
    priorities: idsOf(action.priorities),
    proposals: idsOf(roots),
    domains: action.domainIds,
    departments: shares.map(({ departmentId }) => departmentId),
    owner: action.organisationId ?? '',
    ...asTypedDay('dueOn', action.dueOn),
    measure: action.measure ?? '',
    money: action.money ?? '',
  };
}

function typedOf({ owner, priorityIds, restsOn, domainIds, departmentIds, dueOn, ...sent }: SentAction): Typed {
  return {
    title: sent.title,
    about: sent.about ?? '',
    priorities: priorityIds,
    proposals: restsOn,
    domains: domainIds,
    departments: departmentIds,
    owner: 'id' in owner ? owner.id : newOwner,
    ownerName: 'name' in owner ? owner.name : '',
    ...asTypedDay('dueOn', dueOn),
    measure: sent.measure,
    money: sent.money,
    reason: sent.reason,
  };
}
