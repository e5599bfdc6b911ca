import type { DataSource, DataSourceOptions } from 'typeorm';
import { SettingsError } from '../config';
import { addressOf, dataSourceFor, type DatabaseAddress } from './data-source';
import { codeOf, errnoOf } from './mysql-error';

type Extra = Pick<DataSourceOptions, 'entities' | 'migrations'> & { poolSize?: number };

const unreachable = new Set(['ECONNREFUSED', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const nameless = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const hungUp = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET']);

/**
 * Connects to the database that the setting `name` holds; both stand in what the operator is told.
 * @throws SettingsError with one sentence when there is no way in.
 */
export async function openDatabase(name: string, url: string, extra: Extra = {}): Promise<DataSource> {
  try {
    return await dataSourceFor(url, extra).initialize();
  } catch (error) {
    throw new SettingsError(`${name} does not work: ${whyNotIn(error, addressOf(url))}.`, { cause: error });
  }
}

function whyNotIn(error: unknown, { host, port, username, database, socketPath }: DatabaseAddress): string {
  const place = socketPath ?? `${host}:${String(port)}`;
  const word = codeOf(error) ?? '';
  if (unreachable.has(word)) return `no database answers at ${place}`;
  if (nameless.has(word)) return `there is no host "${host}"`;
  if (hungUp.has(word)) return `${place} closed the connection at once`;
  const refusals: Record<number, string> = {
    1040: `${place} has no connection left`,
    1044: `the user "${username}" has no right to the database "${database}" at ${place}`,
    1045: `the user "${username}" or its password is wrong at ${place}`,
    1049: `there is no database "${database}" at ${place}, the migrations (migrate.js) make it`,
    1698: `the user "${username}" or its password is wrong at ${place}`,
  };
  const said = error instanceof Error ? error.message : String(error);
  return refusals[errnoOf(error) ?? 0] ?? `${place} says "${said}"`;
}
