import { Hono } from 'hono';
import type { AppEnv } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { listListed, readFigures } from './queries.ts';
import { liveliestFirst } from './rules.ts';
import { NationalHome, type Neighbour } from './views/national-home.tsx';

/** So many municipalities are shown with their numbers, each read inside its own walls; the others by name. */
const countedMunicipalities = 12;

export const nationalRoutes = new Hono<AppEnv>().get('/', shared, async (c) => {
  const { database, demonstration } = c.var.app;
  const listed = await database.inPublic(listListed);
  const neighbours: Neighbour[] = [];
  for (const [index, municipality] of listed.entries()) {
    const counts =
      index < countedMunicipalities
        ? (await database.inMunicipality(municipality.id, c.var.actor, readFigures)).counts
        : undefined;
    neighbours.push({ ...municipality, counts });
  }
  return c.render(<NationalHome municipalities={liveliestFirst(neighbours)} demonstration={demonstration} />);
});
