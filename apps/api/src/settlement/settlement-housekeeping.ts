import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeeperPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { ConsentStore } from './consent.store';
import { SaleStore } from './sale.store';
import { SettlementStore } from './settlement.store';

const everyMs = 60 * 60_000;
const keepMs = 24 * 60 * 60_000;
const batch = 5_000;

/** Sweeps member codes that ran out a day ago, and moves sales along when two members turn out to be one person. */
@Injectable()
export class SettlementHousekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly merges: MergePort,
    private readonly unit: UnitOfWork,
    private readonly codes: ConsentStore,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly keepers: KeeperPort,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('member-codes.sweep', everyMs, (stop) => this.sweep(stop));
    this.merges.registerHolder((tx, from) => this.sales.lockUnfinished(tx, from));
    this.merges.register((tx, from, into) => this.sales.moveMember(tx, from, into));
    // What a settlement holds is on no lot, but it is the member's until WeChat has spoken.
    this.keepers.register({ room: 'settlement', moneyFen: (reader, ids) => this.settlements.heldFen(reader, ids) });
  }

  private async sweep(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    for (let swept = batch; swept === batch && !stop.aborted;)
      swept = await this.unit.run((tx) => this.codes.deleteCodesBefore(tx, before, batch));
  }
}
