import { createMiddleware } from 'hono/factory';
import type { Own } from '../database/tables.ts';
import type { AppEnv, Dependencies, Municipality } from './env.ts';

interface MunicipalitiesTable {
  id: Own | string;
  slug: string;
  name: string;
  kind: Municipality['kind'];
  readOnly: boolean;
  listed: boolean;
  tagline: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  theme: unknown;
  sources: unknown;
  createdAt: Date;
}

declare module '../database/tables.ts' {
  interface Tables {
    municipalities: MunicipalitiesTable;
  }
}

const columns = [
  'id',
  'slug',
  'name',
  'kind',
  'readOnly',
  'tagline',
  'contactPhone',
  'contactEmail',
  'theme',
  'sources',
] as const;

/** The municipality by its place in the address or by its id; undefined when there is none. */
export async function findMunicipality(
  app: Dependencies,
  by: { slug: string } | { id: string },
): Promise<Municipality | undefined> {
  const row = await app.database.inPublic((tx) => {
    const query = tx.db.selectFrom('municipalities').select(columns);
    return ('slug' in by ? query.where('slug', '=', by.slug) : query.where('id', '=', by.id)).executeTakeFirst();
  });
  return row as Municipality | undefined;
}

/**
 * Sets the municipality of /:municipality/…. An address that is none of a municipality goes on to the pages after it, and
 * from there to 'not found'.
 */
export const municipalityOfAddress = createMiddleware<AppEnv>(async (c, next) => {
  const slug = c.req.path.split('/', 2)[1] ?? '';
  const found = /^[a-z0-9-]+$/.test(slug) ? await findMunicipality(c.var.app, { slug }) : undefined;
  if (found) c.set('municipality', found);
  await next();
});
