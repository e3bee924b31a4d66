import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { countFrom, listPublicWordsFrom } from '../signals/index.ts';
import { findGathering, listGatherings } from './queries.ts';
import { GatheringPage } from './views/gathering-page.tsx';
import { GatheringsPage } from './views/gatherings-page.tsx';

const mostQuotes = 20;

/** Where people can speak, and what was said where: for everyone. */
export const publicRoutes = new Hono<AppEnv>()
  .get('/bijeenkomsten', shared, async (c) => {
    const place = placeOf(c);
    const found = await inMunicipality(c, (tx) => listGatherings(tx, { today: place.today, page: pageAsked(c) }));
    return c.render(<GatheringsPage {...place} {...found} />);
  })
  .get('/bijeenkomsten/:slug', shared, async (c) => {
    const found = await inMunicipality(c, async (tx) => {
      const gathering = await findGathering(tx, c.req.param('slug'));
      if (!gathering) return undefined;
      const quotes = await listPublicWordsFrom(tx, gathering.id, mostQuotes);
      return { gathering, voices: await countFrom(tx, gathering.id), quotes };
    });
    if (!found) return c.notFound();
    return c.render(<GatheringPage {...placeOf(c)} {...found} />);
  });

function placeOf(c: AppContext) {
  return { readOnly: c.var.municipality.readOnly, today: dayOf(c.var.app.clock()) };
}
