// Finds MariaDB's server on this machine, or installs it where that needs nobody's permission.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aptInstall, mayInstall } from '../process/apt.mjs';
import { findProgram } from '../process/children.mjs';
import { PlainError } from '../process/plain-error.mjs';

const debianPackage = 'mariadb-server-core';

/** The path of `mariadbd`. */
export function serverProgram() {
  const found = findProgram('mariadbd');
  if (found) return found;
  if (mayInstall()) aptInstall(debianPackage);
  const installed = findProgram('mariadbd');
  if (installed) return installed;
  throw new PlainError(
    `No MariaDB server was found on this machine: install it ("apt-get install ${debianPackage}") or set DATABASE_URL to a MySQL or MariaDB database of your own.`,
  );
}

/** The server's own SQL files that make its system tables; their names changed with MariaDB 11. */
export function systemTableFiles(server) {
  const base = dirname(dirname(realpathSync(server)));
  const folders = ['share/mysql', 'share/mariadb', 'share'].flatMap((share) => [
    join(base, share),
    join('/usr', share),
  ]);
  for (const folder of folders) {
    for (const prefix of ['mariadb', 'mysql']) {
      const names = ['system_tables', 'performance_tables', 'system_tables_data'];
      const files = names.map((name) => join(folder, `${prefix}_${name}.sql`));
      if (files.every((file) => existsSync(file))) return files;
    }
  }
  throw new PlainError(`The files of ${server} are incomplete (no system_tables.sql): install ${debianPackage} again.`);
}
