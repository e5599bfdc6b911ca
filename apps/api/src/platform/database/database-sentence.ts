import { codeOf, errnoOf, isConnectionLost } from './mysql-error';

const denied = new Set([1044, 1142, 1143, 1227, 1370, 1410]);
const missing = new Set([1146, 1054]);

/**
 * What an operator is told when the database stops a program that had got in already: one sentence.
 * @returns null when the error isn't the database's, or is a bug.
 */
export function databaseSentence(error: unknown): string | null {
  if (isConnectionLost(error))
    return `The database stopped answering (${codeOf(error) ?? 'connection lost'}): see whether it runs, and start again.`;
  const errno = errnoOf(error) ?? 0;
  const said = error instanceof Error ? error.message : String(error);
  if (denied.has(errno)) return `The database's user lacks a right: ${said}.`;
  if (missing.has(errno))
    return `The database is not of this version: run the migrations (migrate.js). It says "${said}".`;
  return null;
}
