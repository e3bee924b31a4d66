import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { addDepartment, changeDepartment } from './department-commands.ts';
import { findDepartment, listDepartments } from './department-queries.ts';
import { readDepartment } from './form.ts';
import { policy } from './policy.ts';
import { DepartmentPage, type DepartmentPageProps } from './views/department-page.tsx';
import { type DepartmentsPageProps, WorkDepartmentsPage } from './views/work-departments-page.tsx';

/** The parts of the municipality's own organisation. */
export const departmentRoutes = new Hono<AppEnv>()
  .get('/werk/afdelingen', only(policy, 'manage'), (c) => showList(c))
  .post('/werk/afdelingen', only(policy, 'manage'), add)
  .get('/werk/afdelingen/:id', only(policy, 'manage'), async (c) => {
    const department = await departmentOf(c);
    return department ? showOne(c, { department }) : c.notFound();
  })
  .post('/werk/afdelingen/:id', only(policy, 'manage'), change);

async function showList(c: AppContext, more: Partial<DepartmentsPageProps> = {}): Promise<Response> {
  const departments = await inMunicipality(c, listDepartments);
  return c.render(<WorkDepartmentsPage departments={departments} formKey={c.var.app.newId()} {...more} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readDepartment(form);
  if (!read.ok) {
    c.status(422);
    return showList(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { name, sphere } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken'>(tx, form, async () => {
      const { kind } = await addDepartment(tx, { name, sphere });
      return kind === 'added' ? { done: local(c, '/werk/afdelingen') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(422);
  return showList(c, { typed: { name, sphere }, errors: taken(c) });
}

async function change(c: AppContext): Promise<Response> {
  const department = await departmentOf(c);
  if (!department) return c.notFound();
  const form = await sentForm(c);
  const read = readDepartment(form);
  if (!read.ok) {
    c.status(422);
    return showOne(c, { department, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { name, sphere, version } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken' | 'conflict'>(tx, form, async () => {
      const { kind } = await changeDepartment(tx, { id: department.id, ...read.value });
      return kind === 'changed' ? { done: local(c, '/werk/afdelingen') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'taken') {
    c.status(422);
    return showOne(c, { department, typed: { name, sphere, version: String(version) }, errors: taken(c) });
  }
  c.status(409);
  // Read again: what stands there now is what somebody else made of it.
  const now = (await departmentOf(c)) ?? department;
  return showOne(c, { department: now, typed: { name, sphere }, now });
}

function showOne(c: AppContext, props: Omit<DepartmentPageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<DepartmentPage {...props} formKey={c.var.app.newId()} />);
}

function departmentOf(c: AppContext) {
  const id = c.req.param('id');
  return isUuid(id) ? inMunicipality(c, (tx) => findDepartment(tx, id)) : Promise.resolve(undefined);
}

function taken(c: AppContext) {
  return inWords([{ field: 'name', message: 'organisations.departments.nameTaken' }], c.var.words);
}
