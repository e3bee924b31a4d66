import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { readCompass } from './reading.ts';
import { sayRoutes } from './say-routes.tsx';
import { StepPage } from './views/step-page.tsx';
import { StepsPage } from './views/steps-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /stappen for everyone, /werk/stappen for those who make the agenda. */
export function stepRoutes({ evidenceFinders }: { evidenceFinders: readonly EvidenceFinder[] }): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/stappen', shared, (c) => showMap(c, evidenceFinders))
    .get('/stappen/:number{[1-7]}', shared, (c) => showOne(c, evidenceFinders))
    .route('/', workRoutes(evidenceFinders))
    .route('/', sayRoutes(evidenceFinders));
}

function read(c: AppContext, finders: readonly EvidenceFinder[]) {
  const reconstructed = c.var.municipality.kind === 'reconstructed';
  return inMunicipality(c, (tx) => readCompass(tx, { finders, reconstructed, slug: c.req.query('agenda') }));
}

async function showMap(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const compass = await read(c, finders);
  if (!compass) return c.notFound();
  return c.render(<StepsPage compass={compass} view={c.req.query('weergave') === 'vng' ? 'vng' : 'steps'} />);
}

async function showOne(c: AppContext, finders: readonly EvidenceFinder[]): Promise<Response> {
  const compass = await read(c, finders);
  const state = compass?.steps.find(({ plan }) => String(plan.number) === c.req.param('number'));
  if (!compass || !state) return c.notFound();
  return c.render(<StepPage compass={compass} state={state} />);
}
