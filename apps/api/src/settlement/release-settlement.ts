import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Payments } from '../payments';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { SaleStore } from './sale.store';
import { SettlementStore } from './settlement.store';

/** Stops waiting for WeChat's part. Nothing is given back before WeChat has said that nobody can pay any more. */
@Injectable()
export class ReleaseSettlement {
  constructor(
    private readonly once: Once,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly payments: Payments,
  ) {}

  async run(key: RequestKey, actor: StaffCaller, settlementId: string): Promise<void> {
    await this.once.run(key, (tx) => this.release(tx, actor, settlementId));
  }

  private async release(tx: Tx, actor: StaffCaller, settlementId: string): Promise<void> {
    const seen = await this.settlements.find(tx, settlementId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    await this.sales.lock(tx, seen.saleId);
    const settlement = await this.settlements.lock(tx, settlementId);
    if (settlement?.state !== 'held' || settlement.paymentOrderId === null)
      throw new Refused(refuse('SETTLEMENT_NOT_HELD', { state: seen.state }));
    await this.payments.close(tx, settlement.paymentOrderId);
  }
}
