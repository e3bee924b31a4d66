// A real PostgreSQL server of our own, kept in DATA_DIR and reached over a Unix socket only.
import { findBinaries } from './binaries.ts';
import { type EmbeddedPostgres, type StartOptions, startIn } from './start.ts';

export { type EmbeddedPostgres, findBinaries, type StartOptions };

/** Where clusters and binaries go that the account which runs the server could not reach otherwise (root only). */
const outside = '/var/lib/speerpunt';

/**
 * Starts the server that belongs to `dataDir`, makes cluster and database when they do not exist yet, or re-uses a
 * server that is already running on it. The server outlives a killed process: the next start attaches to it.
 */
export function startEmbedded(options: StartOptions): Promise<EmbeddedPostgres> {
  return startIn(options, { outside });
}
