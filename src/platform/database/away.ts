/** Whether an error says that the database cannot be reached, rather than that a query is wrong. */
export function databaseIsAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code && (unreachable.has(code) || code.startsWith('08'))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message ?? '',
  );
}

// Of the system: refused, no socket, reset. Of PostgreSQL: shutting down, crashed, starting up, too many connections.
const unreachable = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']);
