import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeeperPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Reader, type Tx } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { ServiceCards } from '../service-cards';
import { AskStore } from './ask.store';
import { ConsentStore } from './consent.store';
import { RefundPayOutStore } from './refund/refund-pay-out.store';
import { SaleStore } from './sale.store';
import { SettlementStore } from './settlement.store';

const everyMs = 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
const codesKeptMs = dayMs;
/** Long enough for somebody to ask why a sale waited; what was used stays with its settlement. */
const unusedKeptMs = 30 * dayMs;
const batch = 5_000;

/** Sweeps codes, proofs and asks that came to nothing, and moves sales along when two members turn out to be one person. */
@Injectable()
export class SettlementHousekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly merges: MergePort,
    private readonly unit: UnitOfWork,
    private readonly codes: ConsentStore,
    private readonly asks: AskStore,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly payOuts: RefundPayOutStore,
    private readonly serviceCards: ServiceCards,
    private readonly keepers: KeeperPort,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('settlement.sweep', everyMs, (stop) => this.sweep(stop));
    this.merges.registerHolder((tx, from) => this.sales.lockUnfinished(tx, from));
    this.merges.register((tx, from, into) => this.sales.moveMember(tx, from, into));
    // What a settlement holds is on no lot, but it is the member's until WeChat has spoken; so is what is owed by hand until it is paid.
    this.keepers.register({
      room: 'settlement',
      moneyFen: (reader, ids) => this.moneyFen(reader, ids),
      onRebound: (tx, { memberId }) => this.voidWords(tx, memberId),
    });
  }

  /** What is put aside for WeChat's part, and what a person still has to pay out: of a card to whoever has it. */
  private async moneyFen(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const money = new Map(await this.settlements.heldFen(reader, memberIds));
    const due = await this.payOuts.dueToMembers(reader, memberIds);
    const holders = await this.serviceCards.holdersOf(
      reader,
      due.flatMap(({ cardId }) => cardId ?? []),
    );
    for (const { memberId, cardId, fen } of due) {
      const to = cardId === null ? memberId : holders.get(cardId);
      if (to && memberIds.includes(to)) money.set(to, (money.get(to) ?? 0) + fen);
    }
    return money;
  }

  /** Whoever holds the lost phone may have shown a code or tapped yes a moment ago. */
  private async voidWords(tx: Tx, memberId: string): Promise<void> {
    await this.sales.lockUnfinished(tx, memberId);
    await this.codes.endAllOf(tx, memberId, this.clock.now());
    await this.asks.endUnsettledOf(tx, memberId);
  }

  private async sweep(stop: AbortSignal): Promise<void> {
    const ago = (ms: number): Date => new Date(this.clock.now().getTime() - ms);
    await this.inBatches(stop, (tx) => this.codes.deleteCodesBefore(tx, ago(codesKeptMs), batch));
    await this.inBatches(stop, (tx) => this.codes.deleteUnusedBefore(tx, ago(unusedKeptMs), batch));
    await this.inBatches(stop, (tx) => this.asks.deleteIdleBefore(tx, ago(unusedKeptMs), batch));
  }

  private async inBatches(stop: AbortSignal, sweep: (tx: Tx) => Promise<number>): Promise<void> {
    for (let swept = batch; swept === batch && !stop.aborted;) swept = await this.unit.run(sweep);
  }
}
