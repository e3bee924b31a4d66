import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { countByGathering, listPublicWordsFrom } from '../signals/index.ts';
import { findGathering, listGatherings } from './queries.ts';
import { inOrder } from './rules.ts';
import { GatheringPage } from './views/gathering-page.tsx';
import { GatheringsPage } from './views/gatherings-page.tsx';

const mostQuotes = 20;

/** Where people can speak, and what was said where: for everyone. */
export const publicRoutes = new Hono<AppEnv>()
  .get('/bijeenkomsten', shared, async (c) => {
    const all = await inMunicipality(c, listGatherings);
    const place = placeOf(c);
    return c.render(<GatheringsPage {...place} {...inOrder(all, place.today)} />);
  })
  .get('/bijeenkomsten/:slug', shared, async (c) => {
    const found = await inMunicipality(c, async (tx) => {
      const gathering = await findGathering(tx, c.req.param('slug'));
      if (!gathering) return undefined;
      const counts = await countByGathering(tx, [gathering.id]);
      const quotes = await listPublicWordsFrom(tx, gathering.id, mostQuotes);
      return { gathering, voices: counts.get(gathering.id) ?? 0, quotes };
    });
    if (!found) return c.notFound();
    return c.render(<GatheringPage {...placeOf(c)} {...found} />);
  });

function placeOf(c: AppContext) {
  return { readOnly: c.var.municipality.readOnly, today: dayOf(c.var.app.clock()) };
}
