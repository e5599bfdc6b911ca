import {
  freePort,
  startFoundation,
  startService,
  apiProgram,
  type Foundation,
  type Service,
} from '@cheyou/tooling/stack';
import type { PrivateDatabase } from '@cheyou/tooling/database';
import type { Connection } from 'mysql2/promise';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SeedCatalog } from '../src/catalog';
import { PersonalData } from '../src/platform/personal-data';
import { OpenSession } from '../src/sessions';
import { FoundMerchant, Shops } from '../src/shops';
import { openDeployment, type OpenDeployment } from '../test/builders/open-deployment';
import { idOf } from './data/ids';
import { loadHistory } from './data/load-history';
import { addStaffAndDay, managerMemberId, managerStaffId } from './data/staff-and-day';

/** What a system of the bench runs on. */
export interface BenchHost {
  readonly folder: string;
  readonly database: PrivateDatabase;
  root(database: string): Promise<Connection>;
}

export interface WorldWishes {
  readonly members: number;
  readonly say: (sentence: string) => void;
}

const shops = 20;
/** The rooms in this process make tokens and seal phones for the API's: both need the same secrets. */
const secret = Buffer.alloc(32, 7).toString('base64');

/** A merchant with a past of this many members, and the built API in a process of its own in front of it. */
export class BenchWorld {
  private readonly services: Service[] = [];

  private constructor(
    private readonly server: BenchHost,
    private readonly name: string,
    readonly members: number,
    private readonly foundation: Foundation,
    readonly rooms: OpenDeployment,
    readonly root: Connection,
    readonly shopIds: readonly string[],
  ) {}

  static async open(server: BenchHost, name: string, { members, say }: WorldWishes): Promise<BenchWorld> {
    const database = await server.database.database(name);
    const ports = { api: await freePort(), sandbox: await freePort(), phone: await freePort() };
    // Scheduled jobs and the relay run beside the requests in an operator's installation; here they would be measured with them.
    const env = { H5_DIR: '', LOG_LEVEL: 'warn', JOBS: 'off', SESSION_SECRET: secret, DATA_KEY: secret };
    const folder = join(server.folder, name);
    const foundation = await startFoundation({ folder, ports, database, demo: false, env });
    const rooms = await openDeployment({ ...foundation.urls, poolSize: 4 });
    const root = await server.root(name);
    const shopIds = await found(rooms);
    const world = new BenchWorld(server, name, members, foundation, rooms, root, shopIds);
    try {
      await world.fill(say);
      return world;
    } catch (error) {
      await world.stop();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.foundation.settings['PORT'] ?? ''}`;
  }

  get shopId(): string {
    return this.shopIds[0] ?? '';
  }

  /** The process of the built API. */
  get apiPid(): number {
    const pid = this.services[0]?.child.pid;
    if (pid === undefined) throw new Error('the API does not run');
    return pid;
  }

  /** Starts the built API. */
  async startApi(): Promise<void> {
    await this.start('The API', apiProgram('main'), this.foundation.settings, `${this.url}/api/health/ready`);
  }

  /**
   * Starts the floor on the same database.
   * @param replays lists of statements that it sends when it is asked for the list at a place.
   * @returns its address.
   */
  async startFloor(replays: readonly (readonly string[])[] = []): Promise<string> {
    const script = join(this.server.folder, this.name, 'replays.json');
    writeFileSync(script, JSON.stringify(replays));
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const settings = { PORT: port, DATABASE_URL: this.foundation.urls.appUrl, REPLAYS: script };
    await this.start('The floor', join(__dirname, 'floor/floor-server.js'), settings, `${url}/ready`);
    return url;
  }

  /** A fresh session of each member; its token is good for a quarter of an hour. */
  async tokensOf(numbers: readonly number[]): Promise<string[]> {
    const opening = this.rooms.get(OpenSession);
    const tokens: string[] = [];
    for (const number of numbers) {
      const memberId = idOf('member', number);
      const record = await this.rooms.unit.run((tx) =>
        opening.run(tx, { memberId, accountId: memberId }, 'miniProgram'),
      );
      tokens.push((await opening.answer(record)).accessToken);
    }
    return tokens;
  }

  /** The owner-manager, who acts in every shop. */
  async managerToken(): Promise<string> {
    const opening = this.rooms.get(OpenSession);
    const who = { memberId: managerMemberId, accountId: managerMemberId };
    const record = await this.rooms.unit.run((tx) => opening.run(tx, who, 'miniProgram'));
    return (await opening.answer(record)).accessToken;
  }

  async stop(): Promise<void> {
    for (const service of this.services) await service.stop();
    await this.root.end();
    await this.rooms.close();
    await this.foundation.stop();
  }

  private async start(what: string, script: string, env: Record<string, string>, readyUrl: string): Promise<void> {
    const logFile = join(this.server.folder, this.name, 'logs', `${what.replace(' ', '-')}.log`);
    this.services.push(await startService({ name: what, script, env, readyUrl, logFile }));
  }

  private async fill(say: (sentence: string) => void): Promise<void> {
    const helper = await this.server.root(this.name);
    try {
      const { prepaidTerms } = await this.rooms.get(Shops).merchant(this.rooms.db);
      const plan = {
        members: this.members,
        shopIds: this.shopIds,
        staffId: managerStaffId,
        termsVersion: prepaidTerms.version,
      };
      await loadHistory([this.root, helper], this.rooms.get(PersonalData), plan, say);
      await addStaffAndDay(this.root, this.shopId);
    } finally {
      await helper.end();
    }
  }
}

async function found(rooms: OpenDeployment): Promise<string[]> {
  const founded = await rooms.unit.run((tx) =>
    rooms.get(FoundMerchant).run(tx, {
      merchantName: '青杉车友',
      settings: { topUpOpen: true },
      shops: Array.from({ length: shops }, (_, place) => ({
        name: `${String(place + 1)} 号店`,
        city: '成都',
        address: `水杉街 ${String(place + 1)} 号`,
        phone: '028-8450 1200',
      })),
      reason: '开业',
    }),
  );
  await rooms.get(SeedCatalog).run();
  return founded?.shopIds ?? [];
}
