import { resolve } from 'node:path';

/** What a sandbox is started with; times and ports as numbers, paths absolute. */
export interface Settings {
  host: string;
  /** Port of WeChat's servers, the control plane and the phone page; 0 asks the system for one. */
  port: number;
  /** Port of the phone's browser, which shows the app; 0 asks the system for one. */
  phonePort: number;
  dir: string;
  /** Where the app itself listens; the phone's browser fetches it from there. */
  appUrl: string;
  merchantName: string;
  databaseUrl: string | undefined;
  nodeEnv: string | undefined;
}

/** Reads the settings from the environment; throws an Error with the setting's name when one is wrong. */
export function readSettings(env: NodeJS.ProcessEnv, cwd: string): Settings {
  const port = portOf('SANDBOX_PORT', env['SANDBOX_PORT'], 3900);
  return {
    host: env['SANDBOX_HOST'] ?? '127.0.0.1',
    port,
    phonePort: portOf('SANDBOX_PHONE_PORT', env['SANDBOX_PHONE_PORT'], port === 0 ? 0 : port + 1),
    dir: resolve(cwd, env['SANDBOX_DIR'] ?? '.data/wechat-sandbox'),
    appUrl: originOf('APP_URL', env['APP_URL'] ?? 'http://127.0.0.1:3000'),
    merchantName: env['SANDBOX_MERCHANT_NAME'] ?? '正衡车坊',
    databaseUrl: env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'],
    nodeEnv: env['NODE_ENV'],
  };
}

function portOf(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a port number, not "${text}".`);
  return port;
}

function originOf(name: string, text: string): string {
  if (!URL.canParse(text)) throw new Error(`${name} must be an address such as http://127.0.0.1:3000, not "${text}".`);
  return new URL(text).origin;
}
