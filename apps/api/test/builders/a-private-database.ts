import { startPrivateDatabase, type DatabaseUrls, type PrivateDatabase } from '@cheyou/tooling/database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/migrate';

/** A server of its own, for proofs that run outside the stories. */
export interface APrivateDatabase {
  readonly server: PrivateDatabase;
  /** A migrated database, reached through the server's socket, which takes less of the machine than its port. */
  database(name: string): Promise<DatabaseUrls>;
  stop(): Promise<void>;
}

export async function aPrivateDatabase({ durable = false, flags = [] as string[] } = {}): Promise<APrivateDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'cheyou-proof-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const server = await startPrivateDatabase({ folder, durable, flags }).catch((error: unknown) => {
    remove();
    throw error;
  });
  return {
    server,
    database: async (name) => {
      const { appUrl, adminUrl } = await server.database(name);
      const bySocket = (url: string): string => `${url}?socketPath=${encodeURIComponent(server.socket)}`;
      const urls = { appUrl: bySocket(appUrl), adminUrl: bySocket(adminUrl) };
      await migrate(urls.adminUrl, urls.appUrl);
      return urls;
    },
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}
