import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { findPriority } from './queries.ts';
import { readAgendas, readList, readPriority } from './reading.ts';
import { shapeRoutes } from './shape-routes.tsx';
import type { Around } from './types.ts';
import { PrioritiesPage } from './views/priorities-page.tsx';
import { PriorityPage } from './views/priority-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /speerpunten for everyone, /werk/speerpunten for staff. */
export function priorityRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/speerpunten', shared, (c) => showList(c, around))
    .get('/speerpunten/:slug', shared, (c) => showOne(c, around))
    .route('/', shapeRoutes(around))
    .route('/', workRoutes(around));
}

async function showList(c: AppContext, around: Around): Promise<Response> {
  const slug = c.req.query('agenda');
  const found = await inMunicipality(c, async (tx) => {
    const { agenda, others } = await readAgendas(tx, { slug, withPriorities: true });
    return { agenda, others, priorities: agenda ? (await readList(tx, around, agenda.id)).priorities : [] };
  });
  return c.render(<PrioritiesPage {...found} reconstructed={c.var.municipality.kind === 'reconstructed'} />);
}

async function showOne(c: AppContext, around: Around): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const found = await inMunicipality(c, async (tx) => {
    const priority = await findPriority(tx, slug);
    if (!priority) return undefined;
    const heard = await around.readHeard(tx, priority, c.var.words.language);
    return { priority, heard, ...(await readPriority(tx, around, priority)) };
  });
  if (!found) return c.notFound();
  const { ActionEntry, GroupsOn, HeardIn } = around;
  return c.render(
    <PriorityPage
      {...found}
      heard={<HeardIn heard={found.heard} />}
      actions={found.actions.map((action) => <ActionEntry action={action} />)}
      groups={<GroupsOn groups={found.groups} />}
      reconstructed={c.var.municipality.kind === 'reconstructed'}
    />,
  );
}
