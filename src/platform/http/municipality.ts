import { createMiddleware } from 'hono/factory';
import { type Generated, sql } from 'kysely';
import type { MunicipalityTx } from '../database/database.ts';
import type { Own } from '../database/tables.ts';
import type { AppEnv, Dependencies, Municipality } from './env.ts';
import { redirectTo } from './one-address.ts';

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
  /** Kept by the database itself. */
  shownAgendaId: Generated<string | null>;
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

/** How long a practice municipality can be visited. */
const practiceLifetimeMs = 24 * 60 * 60 * 1000;
const practiceIsOverSince = ({ clock }: Pick<Dependencies, 'clock'>) =>
  new Date(clock().getTime() - practiceLifetimeMs);

/** The municipality by its place in the address or by its id; undefined when there is none, or its practice is over. */
export async function findMunicipality(
  app: Dependencies,
  by: { slug: string } | { id: string },
): Promise<Municipality | undefined> {
  const name = 'slug' in by ? by.slug : by.id;
  const remembered = memoryOf(app);
  const known = remembered.get(name);
  if (known && isFresh(app, known)) return known.municipality;
  const mark = app.revisions.mark();
  const found = await app.database.inPublic((tx) => {
    const query = tx.db
      .selectFrom('municipalities')
      .select(columns)
      .where((eb) => eb.or([eb('kind', '!=', 'practice'), eb('createdAt', '>', practiceIsOverSince(app))]));
    return ('slug' in by ? query.where('slug', '=', by.slug) : query.where('id', '=', by.id)).executeTakeFirst();
  });
  if (!found) return undefined;
  const municipality = found as Municipality;
  remembered.set(name, { at: app.clock().getTime(), mark, municipality });
  return municipality;
}

/** Whether this is a real municipality as public sources tell of it: what is not there need not be missing. */
export async function isReconstruction(tx: MunicipalityTx): Promise<boolean> {
  const own = tx.db.selectFrom('municipalities').select('kind').where(sql<string>`id`, '=', tx.municipalityId);
  return (await own.executeTakeFirst())?.kind === 'reconstructed';
}

/** The practice municipalities that nobody can visit any more. */
export async function listEndedPractices({
  database,
  clock,
}: Pick<Dependencies, 'database' | 'clock'>): Promise<string[]> {
  const rows = await database.inPublic((tx) =>
    tx.db
      .selectFrom('municipalities')
      .select(sql<string>`id`.as('id'))
      .where('kind', '=', 'practice')
      .where('createdAt', '<=', practiceIsOverSince({ clock }))
      .execute(),
  );
  return rows.map(({ id }) => id);
}

// Every request asks for it and it hardly ever changes. A program that does not hear others shows their change two seconds later.
const rememberedMs = 2_000;
interface Remembered {
  at: number;
  mark: number;
  municipality: Municipality;
}
type Memory = Map<string, Remembered>;
const memories = new WeakMap<Dependencies, Memory>();

function isFresh({ clock, revisions }: Dependencies, { at, mark, municipality }: Remembered): boolean {
  return clock().getTime() - at < rememberedMs && revisions.holds(mark, municipality.id);
}

function memoryOf(app: Dependencies): Memory {
  const memory = memories.get(app) ?? new Map();
  memories.set(app, memory);
  return memory;
}

/**
 * Sets the municipality of /:municipality/…. An address that is none of a municipality goes on to the pages after it, and
 * from there to 'not found'.
 */
export const municipalityOfAddress = createMiddleware<AppEnv>(async (c, next) => {
  // The code will say of which municipality it is.
  if (c.get('restsOnCode')) return next();
  const slug = c.req.path.split('/', 2)[1] ?? '';
  const name = slug.toLowerCase();
  const found = /^[a-z0-9-]+$/.test(name) ? await findMunicipality(c.var.app, { slug: name }) : undefined;
  // Typed with a capital, as its name is written: there is one address for each page.
  if (found && slug !== name && c.req.method === 'GET') return redirectTo(c, (path) => path.replace(slug, name));
  if (found && slug === name) c.set('municipality', found);
  await next();
});
