import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The local WeChat as a process of its own, with its control plane. */
export interface ASandbox {
  readonly url: string;
  /** The WECHAT_* settings of an API that speaks to it. */
  readonly env: Readonly<Record<string, string>>;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** Sets a fault for what comes next. */
  fault(endpoint: string, kind: string, more?: object): Promise<void>;
  noFaults(): Promise<void>;
  stop(): Promise<void>;
}

const program = join(__dirname, '../../../wechat-sandbox/dist/main.js');

/** Starts it on free ports in a folder of its own; resolves when it answers. */
export async function aSandbox(): Promise<ASandbox> {
  const dir = mkdtempSync(join(tmpdir(), 'cheyou-sandbox-'));
  const env = { PATH: process.env['PATH'], SANDBOX_PORT: '0', SANDBOX_DIR: dir, APP_URL: 'http://127.0.0.1:9' };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const { url, envFile } = await readiness(child);
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const init =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${url}${path}`, { method, ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    url,
    env: readEnv(envFile),
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    fault: async (endpoint, kind, more = {}) => {
      await call('POST', '/sandbox/faults', { endpoint, kind, ...more });
    },
    noFaults: () => call('DELETE', '/sandbox/faults'),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function readiness(child: ChildProcess): Promise<{ url: string; envFile: string }> {
  if (!child.stdout) throw new Error('the sandbox has no output');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const { ready, url, env } = JSON.parse(line) as { ready: boolean; url: string; env: string };
    if (ready) return { url, envFile: env };
  }
  throw new Error('the sandbox ended before it was ready');
}

function readEnv(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
