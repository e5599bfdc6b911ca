import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../src/boot/start-sandbox';

// Making keys takes its time on a busy machine.
jest.setTimeout(60_000);

/** A running sandbox with what a test asks of it. */
export interface Running extends Sandbox {
  dir: string;
  env: Record<string, string>;
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body?: unknown) => Promise<T>;
  /** Stops it and removes its folder. */
  end: () => Promise<void>;
}

// The first sandbox of a file makes keys, the others have the same.
let knownKeys: string | undefined;

/** Starts a sandbox on free ports; in a fresh folder unless one is given. */
export async function aSandbox(more: { dir?: string; appUrl?: string } = {}): Promise<Running> {
  const dir = more.dir ?? mkdtempSync(join(tmpdir(), 'cheyou-sandbox-'));
  const keys = join(dir, 'identity.json');
  if (knownKeys !== undefined && !existsSync(keys)) writeFileSync(keys, knownKeys, { mode: 0o600 });
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    phonePort: 0,
    dir,
    appUrl: more.appUrl ?? 'http://127.0.0.1:9',
    merchantName: '正衡车坊',
    databaseUrl: undefined,
    nodeEnv: 'test',
  });
  knownKeys ??= readFileSync(keys, 'utf8');
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    const answer = await fetch(sandbox.url + path, init);
    const body = (await answer.json()) as T & { message?: string };
    if (!answer.ok) throw new Error(`${String(answer.status)} ${body.message ?? ''}`);
    return body;
  };
  return {
    ...sandbox,
    dir,
    env: readEnv(sandbox.envFile),
    get: (path) => call(path, {}),
    post: (path, body = {}) =>
      call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    end: async () => {
      await sandbox.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function readEnv(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
