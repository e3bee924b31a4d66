import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { listDomains } from '../inventory/index.ts';
import { prioritiesByIds } from '../priorities/index.ts';
import { definitionRoutes } from './definition-routes.tsx';
import { findGoal, listServing } from './goal-queries.ts';
import { goalRoutes } from './goal-routes.tsx';
import { readOverview, readVersions } from './reading.ts';
import { sourceRoutes } from './source-routes.tsx';
import type { Around } from './types.ts';
import { GoalPage } from './views/goal-page.tsx';
import { VersionsPage } from './views/versions-page.tsx';
import { VisionPage } from './views/vision-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /visie for everyone, /werk/visie and /werk/doelen for staff. */
export function visionRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/visie', shared, async (c) => {
      const found = await inMunicipality(c, (tx) => readOverview(tx, around));
      return c.render(<VisionPage {...found} reconstructed={isReconstructed(c)} />);
    })
    .get('/visie/versies', shared, async (c) => {
      const found = await inMunicipality(c, readVersions);
      return c.render(<VersionsPage {...found} reconstructed={isReconstructed(c)} />);
    })
    .get('/visie/doelen/:slug', shared, showGoal)
    .route('/', workRoutes(around))
    .route('/', definitionRoutes)
    .route('/', sourceRoutes(around))
    .route('/', goalRoutes);
}

async function showGoal(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const goal = await findGoal(tx, c.req.param('slug') ?? '');
    if (!goal) return undefined;
    const priorities = await prioritiesByIds(tx, await listServing(tx, goal.id));
    return { goal, priorities, domains: await listDomains(tx) };
  });
  return found ? c.render(<GoalPage {...found} reconstructed={isReconstructed(c)} />) : c.notFound();
}

function isReconstructed(c: AppContext): boolean {
  return c.var.municipality.kind === 'reconstructed';
}
