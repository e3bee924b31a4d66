import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { addNewOrganisation, renameOrganisation } from './commands.ts';
import { departmentRoutes } from './department-routes.tsx';
import { readName } from './form.ts';
import { policy } from './policy.ts';
import { findOrganisation, listOrganisations } from './queries.ts';
import { RenamePage, type RenamePageProps } from './views/rename-page.tsx';
import { type OrganisationsPageProps, WorkOrganisationsPage } from './views/work-organisations-page.tsx';

/** Who owns actions and adds priorities, and the departments of the municipality itself. What each does is public at /koepel, with the actions. */
export const organisationRoutes = new Hono<AppEnv>()
  .get('/werk/organisaties', only(policy, 'manage'), (c) => showList(c))
  .post('/werk/organisaties', only(policy, 'manage'), add)
  .get('/werk/organisaties/:id', only(policy, 'manage'), async (c) => {
    const organisation = await organisationOf(c);
    return organisation ? showRename(c, { organisation }) : c.notFound();
  })
  .post('/werk/organisaties/:id', only(policy, 'manage'), rename)
  .route('/', departmentRoutes);

async function showList(c: AppContext, more: Partial<OrganisationsPageProps> = {}): Promise<Response> {
  const organisations = await inMunicipality(c, listOrganisations);
  return c.render(<WorkOrganisationsPage organisations={organisations} formKey={c.var.app.newId()} {...more} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readName(form);
  if (!read.ok) {
    c.status(422);
    return showList(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { name } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken'>(tx, form, async () => {
      const { kind } = await addNewOrganisation(tx, { name, kind: 'partner' });
      return kind === 'added' ? { done: local(c, '/werk/organisaties') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(422);
  return showList(c, { typed: { name }, errors: taken(c) });
}

async function rename(c: AppContext): Promise<Response> {
  const organisation = await organisationOf(c);
  if (!organisation) return c.notFound();
  const form = await sentForm(c);
  const read = readName(form);
  if (!read.ok) {
    c.status(422);
    return showRename(c, { organisation, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { name, version } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken' | 'conflict'>(tx, form, async () => {
      const { kind } = await renameOrganisation(tx, { id: organisation.id, name, version });
      return kind === 'renamed' ? { done: local(c, '/werk/organisaties') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'taken') {
    c.status(422);
    return showRename(c, { organisation, typed: { name, version: String(version) }, errors: taken(c) });
  }
  c.status(409);
  // Read again: what stands there now is what somebody else made of it.
  const now = (await organisationOf(c)) ?? organisation;
  return showRename(c, { organisation: now, typed: { name }, now: now.name });
}

function showRename(c: AppContext, props: Omit<RenamePageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<RenamePage {...props} formKey={c.var.app.newId()} />);
}

function organisationOf(c: AppContext) {
  const id = c.req.param('id');
  return isUuid(id) ? inMunicipality(c, (tx) => findOrganisation(tx, id)) : Promise.resolve(undefined);
}

function taken(c: AppContext) {
  return inWords([{ field: 'name', message: 'organisations.form.nameTaken' }], c.var.words);
}
