/** What PostgreSQL's errors mean for us. Its messages may quote rows, so that logs get the code and the table only. */

interface DatabaseError {
  code?: string;
  table?: string;
  constraint?: string;
  message?: string;
}

const TRY_AGAIN = new Set(['40001', '40P01', '55P03']);
/** Shutting down, crashed, starting up, out of connections; and what the network says. */
const AWAY = /^(57P0[1-5]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/;
const AWAY_WORDS = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection/;

function asDatabaseError(error: unknown): DatabaseError {
  return typeof error === 'object' && error !== null ? error : {};
}

/** A deadlock or a conflict: nothing was written, the same again will do. */
export function isConflict(error: unknown): boolean {
  return TRY_AGAIN.has(asDatabaseError(error).code ?? '');
}

/** The server is away for now; whether the last statement was carried out is not known. */
export function isAway(error: unknown): boolean {
  const { code, message } = asDatabaseError(error);
  return AWAY.test(code ?? '') || AWAY_WORDS.test(message ?? '');
}

/** One line for logs and people, without anything that was stored. */
export function tellDatabase(error: unknown): string {
  const { code, table, constraint, message } = asDatabaseError(error);
  if (code === undefined) return message ?? 'the database did not answer';
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(', ');
  return `PostgreSQL ${code}${where ? ` (${where})` : ''}${isAway(error) ? ': the server is away' : `: ${safe(message)}`}`;
}

/** The sentence before anything quoted. */
function safe(message: string | undefined): string {
  return (message ?? '').split('\n')[0]?.replace(/"[^"]*"|'[^']*'/g, '…') ?? '';
}
