import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import type { ListPublished } from '../priorities/index.ts';
import { readDomain, readDomains } from './domain-reading.ts';
import { DomainPage } from './views/domain-page.tsx';
import { DomainsPage } from './views/domains-page.tsx';

/** What each domain of the municipality will do: the same action can stand in two. */
export function domainRoutes(listPublished: ListPublished) {
  return new Hono<AppEnv>()
    .get('/domeinen', shared, async (c) => {
      const found = await inMunicipality(c, (tx) => readDomains(tx, c.req.query('agenda')));
      return c.render(<DomainsPage {...found} />);
    })
    .get('/domeinen/:number', shared, (c) => showOne(c, listPublished));
}

async function showOne(c: AppContext, listPublished: ListPublished): Promise<Response> {
  const number = c.req.param('number') ?? '';
  const asked = { position: Number(number), agenda: c.req.query('agenda') };
  const found = /^[1-9]\d{0,3}$/.test(number)
    ? await inMunicipality(c, (tx) => readDomain(tx, listPublished, asked))
    : undefined;
  return found ? c.render(<DomainPage {...found} />) : c.notFound();
}
