import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { countListed, pageListed } from './queries.ts';
import { liveliestFirst } from './rules.ts';
import { NationalHome, type Neighbour } from './views/national-home.tsx';

/** So many municipalities are shown with their numbers, on the first page; the others by name. */
const countedMunicipalities = 12;
const perPage = 72;

export const nationalRoutes = new Hono<AppEnv>().get('/', shared, async (c) => {
  const { database, demonstration } = c.var.app;
  const page = pageAsked(c);
  const { listed, counts } = await database.inPublic(async (tx) => {
    const found = await pageListed(tx, { limit: perPage, offset: (page - 1) * perPage });
    const counted = page === 1 ? found.municipalities.slice(0, countedMunicipalities) : [];
    const ids = counted.map(({ id }) => id);
    return { listed: found, counts: await countListed(tx, ids) };
  });
  const municipalities = listed.municipalities.map(
    (municipality): Neighbour => ({ ...municipality, counts: counts.get(municipality.id) }),
  );
  const pages = Math.ceil(listed.all / perPage);
  return c.render(<NationalHome {...{ demonstration, page, pages }} municipalities={liveliestFirst(municipalities)} />);
});
