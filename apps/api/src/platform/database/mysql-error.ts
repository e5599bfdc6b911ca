interface MysqlError {
  errno?: number;
  code?: string;
  fatal?: boolean;
  driverError?: MysqlError;
}

const deadlock = 1213;
const lockWait = 1205;
const snapshotChanged = 1020;
const notReady = 1047;
const whole = new Set([deadlock, lockWait, snapshotChanged, notReady]);

const lost = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_NORMAL_SHUTDOWN',
  'POOL_CLOSED',
]);

function causeOf(error: unknown): MysqlError {
  const outer = (error ?? {}) as MysqlError;
  return outer.driverError ?? outer;
}

/** The database threw the transaction away and says: try it whole again. */
export const isRetryable = (error: unknown): boolean => whole.has(causeOf(error).errno ?? 0);

/** Of several that waited for each other the database chose this one to go. */
export const isDeadlock = (error: unknown): boolean => causeOf(error).errno === deadlock;

/** The line is gone; what was under way may or may not have been committed. */
export function isConnectionLost(error: unknown): boolean {
  const cause = causeOf(error);
  return lost.has(cause.code ?? '') || (cause.fatal === true && cause.errno !== undefined && cause.errno < 0);
}

/** A unique key said no. */
export const isDuplicate = (error: unknown): boolean => causeOf(error).errno === 1062;

/** The driver's or the system's word for an error, if it has one. */
export const codeOf = (error: unknown): string | undefined => causeOf(error).code;

/** The server's number of an error, if it has one. */
export const errnoOf = (error: unknown): number | undefined => causeOf(error).errno;
