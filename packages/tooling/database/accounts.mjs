// The two users of the private database: one migrates and grants, the other is the application's.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const admin = 'cheyou_admin';
const app = 'cheyou_app';
const hosts = ['127.0.0.1', 'localhost'];

/** Passwords made once and kept beside the data, readable by its owner only. */
function passwords(folder) {
  const file = join(folder, 'accounts.json');
  if (!existsSync(file)) {
    const made = { admin: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Makes both users on a connection of root. The application's has no right yet: the migrations grant them table by table,
 * because the ledger and the act log stay closed to UPDATE and DELETE.
 */
export async function prepareAccounts(root, folder) {
  const secret = passwords(folder);
  // Root without a password is for the socket in our own folder, not for everybody who can reach the port.
  for (const host of ['127.0.0.1', '::1']) await root.query('DROP USER IF EXISTS root@?', [host]);
  for (const host of hosts) {
    for (const [user, password] of [
      [admin, secret.admin],
      [app, secret.app],
    ]) {
      await root.query('CREATE USER IF NOT EXISTS ?@? IDENTIFIED BY ?', [user, host, password]);
      await root.query('ALTER USER ?@? IDENTIFIED BY ?', [user, host, password]);
    }
    await root.query('GRANT ALL PRIVILEGES ON `cheyou%`.* TO ?@? WITH GRANT OPTION', [admin, host]);
    await root.query('GRANT CREATE USER, PROCESS ON *.* TO ?@?', [admin, host]);
  }
  return secret;
}

/** The addresses of one database for both users; it is made if it doesn't exist. */
export async function prepareDatabase(root, name, secret, port) {
  await root.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = (user, password) => `mysql://${user}:${password}@127.0.0.1:${port}/${name}`;
  return { appUrl: url(app, secret.app), adminUrl: url(admin, secret.admin) };
}
