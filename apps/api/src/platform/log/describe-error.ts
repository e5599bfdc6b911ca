/** What a log line may say of an error: the driver's errors carry SQL with names, phones and notes in it, so only their code and stack go out. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errno } = driverErrorOf(error);
  const fromDatabase = errno !== undefined || 'query' in error || 'sql' in error;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(errno !== undefined && { errno }),
    ...('packet' in error && { packet: error.packet }),
    ...(!fromDatabase && { message: error.message }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** The first line of a stack repeats the message. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

function driverErrorOf(error: Error): { code?: unknown; errno?: unknown } {
  const { driverError = error } = error as { driverError?: { code?: unknown; errno?: unknown } };
  return driverError as { code?: unknown; errno?: unknown };
}
