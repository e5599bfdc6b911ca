import {
  apiProgram,
  freePort,
  startFoundation,
  startService,
  type Foundation,
  type Service,
} from '@cheyou/tooling/stack';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The real database with its flush on, the local WeChat and the built API, whose processes can be killed. */
export class SystemUnderFire {
  readonly url: string;
  readonly sandboxUrl: string;

  private constructor(
    private readonly folder: string,
    private readonly foundation: Foundation,
    private api: Service,
    sandboxPort: number,
  ) {
    this.url = `http://127.0.0.1:${foundation.settings['PORT'] ?? ''}`;
    this.sandboxUrl = `http://127.0.0.1:${String(sandboxPort)}`;
  }

  static async start(): Promise<SystemUnderFire> {
    const folder = mkdtempSync(join(tmpdir(), 'cheyou-kill-'));
    const ports = { api: await freePort(), sandbox: await freePort(), phone: await freePort() };
    // Nobody looks at pages here, so the API serves none.
    const env = { H5_DIR: '', LOG_LEVEL: 'warn' };
    const foundation = await startFoundation({ folder, ports, durable: true, demo: false, env });
    try {
      return new SystemUnderFire(folder, foundation, await startApi(foundation, folder), ports.sandbox);
    } catch (error) {
      await foundation.stop();
      throw error;
    }
  }

  get settings(): Readonly<Record<string, string>> {
    return this.foundation.settings;
  }

  /** Kills the API as a lost machine would, and starts it again as a supervisor would. @returns ms until it was ready. */
  async killApi(): Promise<number> {
    const { child } = this.api;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const began = Date.now();
    this.api = await startApi(this.foundation, this.folder);
    return Date.now() - began;
  }

  /** Tells the API to stop, as a supervisor does; it stays away. @returns how long it took to end. */
  async endApi(): Promise<{ tookMs: number }> {
    const { child } = this.api;
    const began = Date.now();
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return { tookMs: Date.now() - began };
  }

  /** Holds a member's cards, so that whatever moves them waits. */
  async holdCards(memberId: string): Promise<{ letGo(): Promise<void> }> {
    const connection = await createConnection({ uri: this.foundation.urls.adminUrl });
    await connection.beginTransaction();
    await connection.query('SELECT id FROM prepaid_card WHERE member_id = ? FOR UPDATE', [memberId]);
    return {
      letGo: async () => {
        await connection.rollback();
        await connection.end();
      },
    };
  }

  /**
   * Kills the database server; the project's own supervisor starts it again.
   * @returns ms from the moment it takes connections again until the API is ready.
   */
  async killDatabase(): Promise<number> {
    const before = this.databasePid();
    process.kill(before, 'SIGKILL');
    while (!(await this.databaseAnswers())) await sleep(20);
    const back = Date.now();
    while (!(await this.isReady())) await sleep(20);
    return Date.now() - back;
  }

  /** As the user that migrates. */
  async rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    const connection = await createConnection({ uri: this.foundation.urls.adminUrl, timezone: 'Z' });
    try {
      const [rows] = await connection.query(sql, params);
      return rows as T[];
    } finally {
      await connection.end();
    }
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.foundation.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/api/health/ready`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => null,
    );
    return answer?.ok === true;
  }

  private async databaseAnswers(): Promise<boolean> {
    return this.rows('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private databasePid(): number {
    return Number(readFileSync(join(this.folder, 'database/server.pid'), 'utf8'));
  }
}

function startApi({ settings }: Foundation, folder: string): Promise<Service> {
  return startService({
    name: 'The API',
    script: apiProgram('main'),
    env: settings,
    readyUrl: `http://127.0.0.1:${settings['PORT'] ?? ''}/api/health/ready`,
    logFile: join(folder, 'logs/api.log'),
  });
}
