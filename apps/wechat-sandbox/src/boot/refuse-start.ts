import { createConnection } from 'mysql2/promise';
import { isLoopback } from './loopback';
import type { Settings } from './settings';

/**
 * Says in one sentence why a sandbox must not start here, or undefined when it may.
 * It invents money, so it stays away from production, from the network and from a database that isn't a demo.
 */
export async function reasonNotToStart(settings: Settings): Promise<string | undefined> {
  if (settings.nodeEnv === 'production') return 'The WeChat sandbox never runs with NODE_ENV=production.';
  if (!isLoopback(settings.host)) return `The WeChat sandbox listens on loopback only, not on ${settings.host}.`;
  if (!isLoopback(new URL(settings.appUrl).hostname)) return `APP_URL must be on loopback, not ${settings.appUrl}.`;
  if (settings.databaseUrl === undefined) return undefined;
  return reasonAgainstDatabase(settings.databaseUrl);
}

async function reasonAgainstDatabase(url: string): Promise<string | undefined> {
  let kinds: string[];
  try {
    kinds = await deploymentKinds(url);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `The WeChat sandbox can't see whether the database of DATABASE_URL is a demo: ${why}.`;
  }
  if (kinds.length === 1 && kinds[0] === 'demo') return undefined;
  return 'The WeChat sandbox runs only beside a database that is marked as a demo; the one of DATABASE_URL is not.';
}

async function deploymentKinds(url: string): Promise<string[]> {
  const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
  try {
    const [rows] = await connection.query('SELECT kind FROM deployment');
    return (rows as { kind: string }[]).map((row) => row.kind);
  } finally {
    await connection.end();
  }
}
