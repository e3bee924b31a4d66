import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { type ListPublished, markDrafts } from '../priorities/index.ts';
import { readDepartment, readDepartments, readDomain, readDomains } from './domain-reading.ts';
import { DepartmentPage } from './views/department-page.tsx';
import { DepartmentsPage } from './views/departments-page.tsx';
import { DomainPage } from './views/domain-page.tsx';
import { DomainsPage } from './views/domains-page.tsx';

/** What each domain of the municipality will do, and each of its departments: the same action can stand in two. */
export function domainRoutes(listPublished: ListPublished) {
  return new Hono<AppEnv>()
    .get('/domeinen', shared, async (c) => {
      const found = await inMunicipality(c, (tx) => readDomains(tx, c.req.query('agenda')));
      return c.render(<DomainsPage {...found} />);
    })
    .get('/domeinen/:number', shared, (c) => showOne(c, listPublished))
    .get('/afdelingen', shared, async (c) =>
      c.render(<DepartmentsPage departments={await inMunicipality(c, readDepartments)} />),
    )
    .get('/afdelingen/:id', shared, (c) => showDepartment(c, listPublished));
}

async function showOne(c: AppContext, listPublished: ListPublished): Promise<Response> {
  const number = c.req.param('number') ?? '';
  const asked = { position: Number(number), agenda: c.req.query('agenda') };
  const found = /^[1-9]\d{0,3}$/.test(number)
    ? await inMunicipality(c, (tx) => readDomain(tx, listPublished, asked))
    : undefined;
  return found ? c.render(<DomainPage {...found} />) : c.notFound();
}

async function showDepartment(c: AppContext, listPublished: ListPublished): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const one = await readDepartment(tx, c.req.param('id'));
    if (!one) return undefined;
    const actions = one.parts.map(({ action, share }) => ({ ...action, share }));
    return { department: one.department, actions: await markDrafts(tx, listPublished, actions) };
  });
  return found ? c.render(<DepartmentPage {...found} />) : c.notFound();
}
