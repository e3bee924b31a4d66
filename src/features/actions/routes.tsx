import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import type { Teller } from '../thread/index.ts';
import { readFilter } from './filter.ts';
import { findAction } from './queries.ts';
import { readAction, readActions, readUmbrella } from './reading.ts';
import { ActionPage } from './views/action-page.tsx';
import { ActionsPage } from './views/actions-page.tsx';
import { UmbrellaPage } from './views/umbrella-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /acties and /koepel for everyone, /werk/acties for staff and owners. */
export function actionRoutes(tellers: Teller[]) {
  return new Hono<AppEnv>()
    .get('/acties', shared, showList)
    .get('/acties/:slug', shared, (c) => showOne(c, tellers))
    .get('/koepel', shared, async (c) => {
      const found = await inMunicipality(c, (tx) => readUmbrella(tx, c.req.query('agenda')));
      return c.render(<UmbrellaPage {...found} />);
    })
    .route('/', workRoutes);
}

async function showList(c: AppContext): Promise<Response> {
  const filter = readFilter(c.req.query());
  const found = await inMunicipality(c, (tx) => readActions(tx, filter));
  return c.render(<ActionsPage {...found} filter={filter} />);
}

async function showOne(c: AppContext, tellers: Teller[]): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const found = await inMunicipality(c, async (tx) => {
    const action = await findAction(tx, slug);
    return action && { action, ...(await readAction(tx, tellers, action)) };
  });
  if (!found) return c.notFound();
  return c.render(<ActionPage {...found} reconstructed={c.var.municipality.kind === 'reconstructed'} />);
}
