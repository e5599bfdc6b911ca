// A database that somebody else runs, named by DATABASE_URL.
import { createConnection } from 'mysql2/promise';
import { PlainError } from '../process/plain-error.mjs';

const sentences = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no such host',
  ETIMEDOUT: 'nothing answers there',
  ER_ACCESS_DENIED_ERROR: 'user or password are wrong',
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
  const url = new URL(text);
  const shown = `${url.hostname}:${url.port || 3306}`;
  const settings = { host: url.hostname, port: Number(url.port || 3306), connectTimeout: 5_000 };
  const [user, password] = [url.username, url.password].map((part) => decodeURIComponent(part));
  const socketPath = url.searchParams.get('socketPath') ?? undefined;
  try {
    const connection = await createConnection({ ...settings, user, password, socketPath });
    await connection.end();
  } catch (error) {
    throw new PlainError(`${name} does not work: ${sentences[error.code] ?? error.message} (${user}@${shown}).`);
  }
  return text;
}
