// A database that somebody else runs, named by DATABASE_URL.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../process/plain-error.mjs';
import { withServer } from './demo-database.mjs';

const nobody = 'no database answers there';
const noHost = 'there is no such host';
const wrongUser = 'the user or its password is wrong';
const sentences = {
  ECONNREFUSED: nobody,
  ETIMEDOUT: nobody,
  EHOSTUNREACH: nobody,
  ENETUNREACH: nobody,
  ENOENT: nobody,
  ENOTFOUND: noHost,
  EAI_AGAIN: noHost,
  ECONNRESET: 'it closed the connection at once',
  PROTOCOL_CONNECTION_LOST: 'it closed the connection at once',
  ER_ACCESS_DENIED_ERROR: wrongUser,
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: wrongUser,
};

/** The addresses from the environment, tried once; throws one sentence when they are of no use. */
export async function givenDatabase(env) {
  const appUrl = await tried('DATABASE_URL', env.DATABASE_URL);
  const adminUrl = env.DATABASE_ADMIN_URL ? await tried('DATABASE_ADMIN_URL', env.DATABASE_ADMIN_URL) : appUrl;
  return { appUrl, adminUrl };
}

async function tried(name, text) {
  if (!URL.canParse(text) || !/^mysql:\/\/[^/]+\/[^/?]+/.test(text))
    throw new PlainError(`${name} is not of the form mysql://user:password@host:port/database.`);
  const { hostname, port, username, searchParams } = new URL(text);
  const shown = searchParams.get('socketPath') ?? `${hostname}:${port || 3306}`;
  try {
    await withServer(text, (server) => server.query('SELECT 1'));
  } catch (error) {
    const why = sentences[error.code] ?? error.message;
    throw new PlainError(`${name} does not work: ${why} (${decodeURIComponent(username)} at ${shown}).`);
  }
  return text;
}

/** The part of a data folder's name that tells one database from another. */
export function placeOf(url) {
  const { hostname, port, pathname } = new URL(url);
  return `at-${hostname}-${port || 3306}-${pathname.slice(1)}`.replace(/[^\w.-]/g, '_');
}

/**
 * Gives the application a user of its own in a demo database of which only one user is known: the ledger is closed to changes
 * for it, as it is everywhere else. Without the right to make users the one has to do, and `say` hears of it.
 */
export async function separateUser({ appUrl, adminUrl }, folder, say) {
  if (appUrl !== adminUrl) return { appUrl, adminUrl };
  const own = Object.assign(new URL(adminUrl), accountIn(folder));
  try {
    await withServer(adminUrl, (server, name) => makeUser(server, name, own));
    return { appUrl: own.toString(), adminUrl };
  } catch (error) {
    say(
      `the demo runs as the one user of DATABASE_URL, to whom the ledger is not closed: it may make no other (${error.code})`,
    );
    return { appUrl, adminUrl };
  }
}

async function makeUser(server, database, { username, password }) {
  const [[{ host }]] = await server.query("SELECT SUBSTRING_INDEX(CURRENT_USER(), '@', -1) AS host");
  await server.query('CREATE USER IF NOT EXISTS ?@? IDENTIFIED BY ?', [username, host, password]);
  try {
    await server.query('ALTER USER ?@? IDENTIFIED BY ?', [username, host, password]);
    // Who may not grant this may not grant what the migrations grant either.
    await server.query(`GRANT SELECT ON \`${database}\`.* TO ?@?`, [username, host]);
  } catch (error) {
    await server.query('DROP USER ?@?', [username, host]);
    throw error;
  }
}

/** Made once and kept beside what else belongs to this database, readable by its owner only. */
function accountIn(folder) {
  const file = join(folder, 'database-user.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Each kind of sign that a server's rules may ask for is in the password.
    const made = {
      username: `cheyou_${randomBytes(6).toString('hex')}`,
      password: `${randomBytes(24).toString('base64url')}.aA1`,
    };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
