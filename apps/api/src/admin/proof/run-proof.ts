import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { dayClosedTopic } from '../../day-close';
import { Seals } from '../../ledger';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import { Db, UnitOfWork } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Jobs } from '../../platform/jobs';
import { Outbox } from '../../platform/outbox';
import { invariants } from '../invariants';
import { RunInvariants, type Broken } from '../run-invariants';
import { ProofRunStore, type Found, type ProofKind } from './proof-run.store';
import { titleOf } from './promise-titles';
import { rowInWords } from './promise-words';

/** One job a kind, so that one lease sees to one run at a time, whoever starts it. */
const jobs: Record<ProofKind, { name: string; time: string }> = {
  invariants: { name: 'invariants', time: '03:30' },
  seals: { name: 'seals', time: '04:50' },
};

type SealFault = Awaited<ReturnType<Seals['verify']>>[number];

const faultTitles: Record<SealFault['fault'], string> = {
  entryChanged: '账本分录被改动',
  entryMissing: '账本分录丢失',
  entryAdded: '账本里多出没有登记的分录',
  batchChanged: '封存批次被改动',
  batchMissing: '封存批次丢失',
};

/** Proves the books each night, after each day close, and whenever a person with the right asks for it; each run is kept with what it found. */
@Injectable()
export class RunProof implements OnModuleInit {
  private readonly log = new Logger(RunProof.name);

  constructor(
    private readonly scheduled: Jobs,
    private readonly outbox: Outbox,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly runs: ProofRunStore,
    private readonly asking: RunInvariants,
    private readonly seals: Seals,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    for (const kind of ['invariants', 'seals'] as const)
      this.scheduled.daily(jobs[kind].name, jobs[kind].time, () => this.run(kind, null));
    // While another run is under way it looks at this day too.
    this.outbox.on(dayClosedTopic, 'admin.invariants', async () => {
      await this.scheduled.runNow(jobs.invariants.name);
    });
  }

  /** Begins a run in the background and answers once it is on the list. @throws Refused RUN_GOING_ON while one runs, here or in another process */
  async start(kind: ProofKind, actor: StaffCaller): Promise<void> {
    let onList = (): void => undefined;
    const listed = new Promise<void>((resolve) => {
      onList = resolve;
    });
    const started = await this.scheduled.startNow(jobs[kind].name, () => this.run(kind, actor, onList).finally(onList));
    if (!started) throw new Refused(refuse('RUN_GOING_ON'));
    await listed;
  }

  private async run(kind: ProofKind, actor: StaffCaller | null, onList = (): void => undefined): Promise<void> {
    const id = this.ids.next();
    await this.begin(id, kind, actor);
    onList();
    try {
      const { asked, found } = kind === 'seals' ? await this.checkSeals() : await this.askPromises();
      if (found.length > 0) this.log.error({ found }, `the ${kind} are broken`);
      const state = found.length > 0 ? 'broken' : 'whole';
      await this.unit.run((tx) => this.runs.end(tx, id, { state, at: this.clock.now(), asked, found }));
    } catch (error) {
      await this.unit.run((tx) =>
        this.runs.end(tx, id, { state: 'failed', at: this.clock.now(), asked: 0, found: [] }),
      );
      throw error;
    }
  }

  private async begin(id: string, kind: ProofKind, actor: StaffCaller | null): Promise<void> {
    await this.unit.run(async (tx) => {
      await this.runs.begin(tx, { id, kind, startedBy: actor?.staff.staffId ?? null, startedAt: this.clock.now() });
      if (actor)
        await this.actLog.write(tx, {
          actor,
          act: 'proof.run',
          subject: { kind: 'proofRun', id },
          facts: { label: kind === 'seals' ? '账本封存检查' : '账目自检' },
        });
    });
  }

  private async askPromises(): Promise<{ asked: number; found: Found[] }> {
    const broken = await this.asking.run();
    // The queries, and the seals over the ledger's past.
    return { asked: invariants.length + 1, found: broken.map(foundOf) };
  }

  /** What waits for its seal is sealed first, so that the check looks at everything there is. */
  private async checkSeals(): Promise<{ asked: number; found: Found[] }> {
    const sealed = await this.seals.seal().catch(() => 0);
    this.log.log(`${String(sealed)} entries were sealed before the check`);
    const faults = await this.seals.verify();
    const named = await this.seals.entriesNamed(
      this.db,
      faults.map(({ subject }) => subject),
    );
    const kinds = [...new Set(faults.map(({ fault }) => fault))];
    return {
      asked: 0,
      found: kinds.map((kind) => {
        const ofKind = faults.filter(({ fault }) => fault === kind);
        const lines = ofKind.slice(0, linesShown).map(({ subject }) => {
          const entry = named.get(subject);
          return entry ? `${subject}（${entry.title}，${shopDayOf(entry.at)}）` : subject;
        });
        return { title: faultTitles[kind], rows: ofKind.length, lines };
      }),
    };
  }
}

const linesShown = 100;

function foundOf({ name, rows, examples }: Broken): Found {
  return { title: titleOf(name), rows, lines: examples.map((row) => rowInWords(row, faultInWords)) };
}

/** What the seal check calls a fault. */
function faultInWords(column: string, value: unknown): string | null {
  return column === 'fault' && isFault(value) ? faultTitles[value] : null;
}

const isFault = (value: unknown): value is SealFault['fault'] => typeof value === 'string' && value in faultTitles;
