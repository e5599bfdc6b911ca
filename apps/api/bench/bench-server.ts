import { startPrivateDatabase, type PrivateDatabase } from '@cheyou/tooling/database';
import { createConnection, type Connection } from 'mysql2/promise';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchWorld, type WorldWishes } from './bench-world';
import type { Effort } from './measure';

export interface ServerWishes {
  /** Gigabytes the database may keep in memory: more than the data, so that the program is measured and not the disk. */
  readonly bufferPoolGb: number;
  /** Leaves the data folder when all is done. */
  readonly keep: boolean;
  readonly effort: Effort;
}

/** A database server of the bench's own, and the systems that run on it. */
export class BenchServer {
  private readonly worlds: BenchWorld[] = [];
  private stopping: Promise<void> | null = null;

  private constructor(
    readonly folder: string,
    readonly database: PrivateDatabase,
    readonly effort: Effort,
    private readonly keep: boolean,
  ) {}

  static async start({ bufferPoolGb, keep, effort }: ServerWishes): Promise<BenchServer> {
    const folder = mkdtempSync(join(tmpdir(), 'cheyou-bench-'));
    const flags = [
      `--innodb-buffer-pool-size=${String(bufferPoolGb)}G`,
      '--innodb-log-file-size=1G',
      '--innodb-log-buffer-size=64M',
      '--innodb-sort-buffer-size=64M',
      '--max-allowed-packet=64M',
      '--innodb-stats-persistent-sample-pages=64',
    ];
    const database = await startPrivateDatabase({ folder: join(folder, 'database'), durable: false, flags });
    return new BenchServer(folder, database, effort, keep);
  }

  async world(name: string, wishes: WorldWishes): Promise<BenchWorld> {
    const world = await BenchWorld.open(this, name, wishes);
    this.worlds.push(world);
    return world;
  }

  /** As root, who may also look at what others ask for. */
  root(database: string): Promise<Connection> {
    return createConnection({ socketPath: this.database.socket, user: 'root', database, timezone: 'Z' });
  }

  /** Ends all that runs, once, whoever asks. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    // One that can't be stopped in order, because it was cut off in the middle, must not keep the rest.
    await Promise.allSettled(this.worlds.map((world) => world.stop()));
    await this.database.stop();
    if (!this.keep) rmSync(this.folder, { recursive: true, force: true });
  }
}
