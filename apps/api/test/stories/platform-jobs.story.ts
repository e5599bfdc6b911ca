import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { workerDatabase } from '@cheyou/tooling/database';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, ClockModule, SetClock } from '../../src/platform/clock';
import { ConfigModule, readSettings, Settings } from '../../src/platform/config';
import { DatabaseModule, Db, UnitOfWork } from '../../src/platform/database';
import { Jobs, JobsModule } from '../../src/platform/jobs';

jest.setTimeout(120_000);

const key = Buffer.alloc(32, 7).toString('base64');
const environment = {
  DATABASE_URL: workerDatabase().appUrl,
  SESSION_SECRET: key,
  DATA_KEY: key,
  STORAGE_DIR: 'unused',
  DATABASE_POOL: '5',
};

@Module({ imports: [ConfigModule, ClockModule, DatabaseModule, JobsModule] })
class Rooms {}

interface Process {
  readonly jobs: Jobs;
  readonly clock: SetClock;
  readonly db: Db;
  readonly unit: UnitOfWork;
  stop(): Promise<void>;
}

/** A process that runs jobs; `register` does what rooms do when they are made. */
async function aProcess(register: (jobs: Jobs) => void, jobs: 'on' | 'off' = 'on'): Promise<Process> {
  const clock = new SetClock(new Date('2026-03-02T02:00:00Z'));
  const app = await Test.createTestingModule({ imports: [Rooms] })
    .overrideProvider(Settings)
    .useValue(readSettings({ ...environment, JOBS: jobs }))
    .overrideProvider(Clock)
    .useValue(clock)
    .setLogger(false as never)
    .compile();
  register(app.get(Jobs));
  await app.init();
  return { jobs: app.get(Jobs), clock, db: app.get(Db), unit: app.get(UnitOfWork), stop: () => app.close() };
}

const running: Process[] = [];
const start = async (...made: Parameters<typeof aProcess>): Promise<Process> => {
  const process = await aProcess(...made);
  running.push(process);
  return process;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((process) => process.stop()));
});

/** Waits until it is so; fails the test after `ms`. */
async function until(so: () => boolean, ms: number): Promise<number> {
  const began = Date.now();
  while (!so()) {
    if (Date.now() - began > ms) throw new Error(`not so after ${String(ms)} ms`);
    await sleep(50);
  }
  return Date.now() - began;
}

test('two processes run a job once an interval, not twice', async () => {
  const runs: number[] = [];
  let atOnce = 0;
  let atOnceMost = 0;
  const register = (jobs: Jobs): void => {
    jobs.every('story.interval', 2_000, async () => {
      runs.push(Date.now());
      atOnceMost = Math.max(atOnceMost, (atOnce += 1));
      await sleep(300);
      atOnce -= 1;
    });
  };
  await Promise.all([start(register), start(register)]);
  await until(() => runs.length >= 4, 60_000);
  const waits = runs.slice(1).map((at, index) => at - (runs[index] ?? 0));
  expect(atOnceMost).toBe(1);
  for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(2_000);
});

test('a daily job is done once a day by whichever process comes first, and made up for when its time was missed', async () => {
  const done: string[] = [];
  const register = (jobs: Jobs): void => {
    jobs.daily('story.daily', '03:10', async () => {
      done.push('done');
      await sleep(100);
    });
  };
  const both = await Promise.all([start(register), start(register)]);
  await until(() => done.length > 0, 30_000);
  await sleep(3_000);
  expect(done).toHaveLength(1);
  // Tomorrow 03:09, then 03:11 in Shanghai.
  for (const { clock } of both) clock.set(new Date('2026-03-02T19:09:00Z'));
  await sleep(2_500);
  expect(done).toHaveLength(1);
  for (const { clock } of both) clock.set(new Date('2026-03-02T19:11:00Z'));
  await until(() => done.length > 1, 30_000);
  await sleep(2_500);
  expect(done).toHaveLength(2);
});

test('a daily job that fails is not done, says why and is tried again', async () => {
  const { db, unit } = await start((jobs) => {
    jobs.daily('story.failing', '03:10', () => Promise.reject(new Error('no paper')));
  });
  const row = () =>
    db.row<{ error: string | null; doneOn: string | null; wait: number }>(
      `SELECT last_error AS error, done_on AS doneOn, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), due_at) AS wait
     FROM job_lease WHERE name = 'story.failing'`,
    );
  let found = await row();
  for (let tries = 0; tries < 300 && !found?.error; tries += 1) {
    await sleep(100);
    found = await row();
  }
  expect(found).toMatchObject({ error: 'Error: no paper', doneOn: null });
  expect(found?.wait).toBeGreaterThan(250);
  await unit.run((tx) =>
    tx.write("UPDATE job_lease SET last_error = NULL, due_at = UTC_TIMESTAMP(3) WHERE name = 'story.failing'"),
  );
  for (let tries = 0; tries < 300 && !(await row())?.error; tries += 1) await sleep(100);
  expect((await row())?.error).toBe('Error: no paper');
});

test('a process that stops lets its job finish, gives the lease back and begins nothing new', async () => {
  const seen: string[] = [];
  const one = await aProcess((jobs) => {
    jobs.every('story.stopping', 1_000, async (stop) => {
      seen.push('begun');
      await new Promise((resolve) => {
        stop.addEventListener('abort', resolve, { once: true });
      });
      seen.push('told');
      await sleep(200);
      seen.push('left');
    });
  });
  await until(() => seen.length > 0, 30_000);
  await one.stop();
  expect(seen).toEqual(['begun', 'told', 'left']);
  const another = await start((jobs) => {
    jobs.every('story.stopping', 1_000, () => {
      seen.push('next');
      return Promise.resolve();
    });
  });
  expect(await another.db.row("SELECT holder FROM job_lease WHERE name = 'story.stopping'")).toEqual({ holder: null });
  await until(() => seen.includes('next'), 5_000);
});

test('where jobs are off nothing runs by itself, but a command can', async () => {
  let runs = 0;
  const { jobs } = await start((registered) => {
    registered.every('story.off', 1_000, () => {
      runs += 1;
      return Promise.resolve();
    });
  }, 'off');
  await sleep(2_500);
  expect(runs).toBe(0);
  expect(await jobs.runNow('story.off')).toBe(true);
  expect(runs).toBe(1);
});

test('the holder of a job is replaced within 60 s after kill -9', async () => {
  const holder = spawn(process.execPath, [join(__dirname, '../builders/job-process.cjs'), 'story.killed'], {
    env: { ...process.env, ...environment, JOBS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(holder.stdout, 'data');
    const takers: string[] = [];
    const register = (jobs: Jobs): void => {
      jobs.every('story.killed', 60_000, () => {
        takers.push('taken');
        return Promise.resolve();
      });
    };
    const { jobs } = await start(register);
    await start(register);
    await sleep(2_000);
    expect(takers).toEqual([]);
    expect(await jobs.runNow('story.killed')).toBe(false);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await until(() => takers.length > 0, 60_000)).toBeLessThan(60_000);
    await sleep(2_000);
    expect(takers).toEqual(['taken']);
  } finally {
    holder.kill('SIGKILL');
  }
});
