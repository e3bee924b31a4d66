import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { followForward, type Teller, tellAll } from '../thread/index.ts';
import { askRoutes } from './ask-routes.tsx';
import { findDecision, listDecisions } from './queries.ts';
import { openSolidityOf } from './solidity.ts';
import { supporterRoutes } from './supporter-routes.tsx';
import { decisionKinds } from './types.ts';
import { DecisionPage } from './views/decision-page.tsx';
import { DecisionsPage } from './views/decisions-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /besluiten for everyone; /werk/besluiten and /werk/draagvlak for staff. */
export function mandateRoutes(tellers: Teller[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/besluiten', shared, showList)
    .get('/besluiten/:slug', shared, (c) => showOne(c, tellers))
    .route('/', workRoutes)
    .route('/', askRoutes)
    .route('/', supporterRoutes);
}

async function showList(c: AppContext): Promise<Response> {
  const today = dayOf(c.var.app.clock());
  const decisions = await inMunicipality(c, listDecisions);
  const checks = openSolidityOf({ decisions, reconstructed: c.var.municipality.kind === 'reconstructed' }, today);
  const kind = decisionKinds.find((one) => one === c.req.query('soort'));
  return c.render(<DecisionsPage decisions={decisions} checks={checks} kind={kind} today={today} />);
}

async function showOne(c: AppContext, tellers: Teller[]): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const decision = await findDecision(tx, c.req.param('slug') ?? '');
    if (!decision) return undefined;
    const { nodes } = await followForward(tx, decision.id);
    return { decision, ledTo: [...(await tellAll(tx, tellers, nodes)).values()] };
  });
  return found ? c.render(<DecisionPage {...found} today={dayOf(c.var.app.clock())} />) : c.notFound();
}
