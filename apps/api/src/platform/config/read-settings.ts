import { resolve } from 'node:path';
import { Settings, SettingsError, type StorageSettings } from './settings';

type Env = Record<string, string | undefined>;

/**
 * Reads the settings of stack and deployment from the environment.
 * @throws SettingsError that names the setting and says what is expected.
 */
export function readSettings(env: Env): Settings {
  const production = env['NODE_ENV'] === 'production';
  const port = wholeNumber(env, 'PORT', 3000);
  const host = env['HOST'] ?? '127.0.0.1';
  return {
    production,
    host,
    port,
    trustProxy: trustProxyOf(env['TRUST_PROXY']),
    publicUrl: urlOf(env, 'PUBLIC_URL', production ? undefined : `http://127.0.0.1:${String(port)}`),
    databaseUrl: databaseUrlOf(env),
    databasePool: wholeNumber(env, 'DATABASE_POOL', 20),
    sessionSecret: secretOf(env, 'SESSION_SECRET'),
    dataKey: secretOf(env, 'DATA_KEY'),
    storage: storageOf(env),
    h5Dir: env['H5_DIR'] ? resolve(env['H5_DIR']) : null,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    setClock: setClockOf(env, production),
    jobs: env['JOBS'] !== 'off',
  };
}

function setClockOf(env: Env, production: boolean): boolean {
  const on = env['SET_CLOCK'] === 'on';
  if (on && production) throw new SettingsError('SET_CLOCK is for making the demo, never for production.');
  return on;
}

function required(env: Env, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new SettingsError(`${name} is not set.`);
  return value;
}

function wholeNumber(env: Env, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new SettingsError(`${name} is "${text}", expected a whole number.`);
  return Number(text);
}

function urlOf(env: Env, name: string, otherwise: string | undefined): string {
  const text = env[name] ?? otherwise;
  if (text === undefined) throw new SettingsError(`${name} is not set.`);
  if (!URL.canParse(text))
    throw new SettingsError(`${name} is "${text}", expected an address like https://example.cn.`);
  return text.replace(/\/+$/, '');
}

/** The address of the database, or of its migrating user. Its words are never shown: a password stands in it. */
export function databaseUrlOf(env: Env, name: 'DATABASE_URL' | 'DATABASE_ADMIN_URL' = 'DATABASE_URL'): string {
  const url = required(env, name);
  if (!URL.canParse(url) || !/^mysql:\/\/[^/]+\/[^/?]+/.test(url))
    throw new SettingsError(`${name} is not of the form mysql://user:password@host:port/database.`);
  return url;
}

function secretOf(env: Env, name: string): Buffer {
  const bytes = Buffer.from(required(env, name), 'base64');
  if (bytes.length !== 32) throw new SettingsError(`${name} must be 32 random bytes in base64.`);
  return bytes;
}

function trustProxyOf(text: string | undefined): boolean | string {
  if (text === undefined || text === '' || text === 'off') return false;
  return text === 'on' ? true : text;
}

function storageOf(env: Env): StorageSettings {
  const bucket = env['STORAGE_BUCKET'];
  if (!bucket) return { kind: 'folder', folder: resolve(required(env, 'STORAGE_DIR')) };
  return {
    kind: 's3',
    bucket,
    endpoint: env['STORAGE_ENDPOINT'] ?? null,
    region: env['STORAGE_REGION'] ?? 'us-east-1',
    accessKey: required(env, 'STORAGE_ACCESS_KEY'),
    secretKey: required(env, 'STORAGE_SECRET_KEY'),
  };
}
