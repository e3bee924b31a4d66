import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { type ListPublished, markDrafts } from '../priorities/index.ts';
import type { Teller } from '../thread/index.ts';
import { domainRoutes } from './domain-routes.tsx';
import { readFilter } from './filter.ts';
import { findAction } from './queries.ts';
import { readAction, readActions, readUmbrella } from './reading.ts';
import { shareRoutes } from './share-routes.tsx';
import { ActionPage } from './views/action-page.tsx';
import { ActionsPage } from './views/actions-page.tsx';
import { UmbrellaPage } from './views/umbrella-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** What all slices tell of the things on the thread, and what was published of them. */
interface Around {
  tellers: Teller[];
  listPublished: ListPublished;
}

/** /acties, /koepel, /domeinen and /afdelingen for everyone, /werk/acties for staff and owners, /werk/aandeel for departments. */
export function actionRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/acties', shared, (c) => showList(c, around))
    .get('/acties/:slug', shared, (c) => showOne(c, around))
    .get('/koepel', shared, async (c) => {
      const found = await inMunicipality(c, (tx) => readUmbrella(tx, around.listPublished, c.req.query('agenda')));
      return c.render(<UmbrellaPage {...found} />);
    })
    .route('/', domainRoutes(around.listPublished))
    .route('/', workRoutes)
    .route('/', shareRoutes);
}

async function showList(c: AppContext, { listPublished }: Around): Promise<Response> {
  const filter = { ...readFilter(c.req.query()), need: undefined };
  const found = await inMunicipality(c, async (tx) => {
    const list = await readActions(tx, filter);
    return { ...list, actions: await markDrafts(tx, listPublished, list.actions) };
  });
  return c.render(<ActionsPage {...found} filter={filter} />);
}

async function showOne(c: AppContext, { tellers, listPublished }: Around): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const found = await inMunicipality(c, async (tx) => {
    const action = await findAction(tx, slug);
    if (!action) return undefined;
    const [marked] = await markDrafts(tx, listPublished, [action]);
    return { action, draft: marked?.draft === true, ...(await readAction(tx, tellers, action)) };
  });
  if (!found) return c.notFound();
  return c.render(<ActionPage {...found} reconstructed={c.var.municipality.kind === 'reconstructed'} />);
}
