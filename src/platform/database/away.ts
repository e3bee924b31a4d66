/** `away`: the database cannot be reached; `busy`: it is there, and so many ask that one did not come to its turn. */
export type Outage = 'away' | 'busy';

/** Whether an error says that the database did not come to it, rather than that a query is wrong. */
export function outageOf(error: unknown): Outage | undefined {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code === tookTooLong || code === tooManyConnections || message === noPlaceInTime) return 'busy';
  if (code && (unreachable.has(code) || code.startsWith('08'))) return 'away';
  return isSilent(error) || noConnection.test(message) ? 'away' : undefined;
}

/** Whether a statement stayed without any answer. */
export function isSilent(error: unknown): boolean {
  return (error as Error).message === 'Query read timeout';
}

const tookTooLong = '57014';
const tooManyConnections = '53300';
/** All connections of the pool were in use all the time. The words are the driver's; a test holds them. */
const noPlaceInTime = 'timeout exceeded when trying to connect';
const noConnection =
  /Connection terminated|timeout expired|Client has encountered a connection error|Postgres connection has been discarded/;

// Of the system: refused, no socket, reset. Of PostgreSQL: shutting down, crashed, starting up.
const unreachable = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);
