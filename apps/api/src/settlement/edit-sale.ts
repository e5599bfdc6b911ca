import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { AskStore } from './ask.store';
import { ConsentStore } from './consent.store';
import { OpenSale } from './open-sale';
import { RepriceSale } from './reprice-sale';
import { titleOf, type LineWish } from './sale-lines';
import { SaleStore, type Sale } from './sale.store';

/** Changes or gives up a sale that isn't settled. */
@Injectable()
export class EditSale {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sales: SaleStore,
    private readonly asks: AskStore,
    private readonly consents: ConsentStore,
    private readonly opening: OpenSale,
    private readonly repricing: RepriceSale,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @param version the version the caller saw; another one standing is VERSION_CHANGED. */
  async replaceLines(actor: StaffCaller, saleId: string, wishes: readonly LineWish[], version: number): Promise<void> {
    await this.unit.run(async (tx) => {
      const sale = await this.openSale(tx, actor, saleId);
      if (sale.version !== version) throw new Refused(refuse('VERSION_CHANGED', { version: sale.version }));
      const { lines, totalFen } = await this.opening.price(tx, actor, sale.memberId, wishes);
      await this.sales.replaceLines(tx, sale, totalFen, titleOf(lines), lines);
      // What the member was asked is no longer what stands on the bill.
      await this.asks.endAllOf(tx, saleId, 'expired');
    });
  }

  /** A wrong member code tied the sale to somebody: it belongs to nobody again, and what that member agreed to is void. */
  async untie(actor: StaffCaller, saleId: string): Promise<void> {
    await this.unit.run(async (tx) => {
      const sale = await this.openSale(tx, actor, saleId);
      const { id, number, memberId } = sale;
      if (memberId === null) return;
      await this.sales.untie(tx, id);
      await this.repricing.run(tx, sale, null);
      await this.asks.endAllOf(tx, id, 'expired');
      await this.consents.endProofs(tx, id, this.clock.now());
      const facts = { label: number, memberBefore: memberId };
      await this.actLog.write(tx, { actor, act: 'sale.edit', subject: { kind: 'sale', id }, facts });
    });
  }

  async cancel(actor: StaffCaller, saleId: string, reason: string): Promise<void> {
    await this.unit.run(async (tx) => {
      const sale = await this.openSale(tx, actor, saleId);
      await this.sales.move(tx, sale.id, 'open', 'cancelled', { closedAt: this.clock.now(), cancelReason: reason });
      await this.asks.endAllOf(tx, saleId, 'expired');
      const facts = { label: sale.number, totalFen: sale.totalFen };
      await this.actLog.write(tx, { actor, act: 'sale.cancel', subject: { kind: 'sale', id: sale.id }, reason, facts });
    });
  }

  private async openSale(tx: Tx, actor: StaffCaller, saleId: string): Promise<Sale> {
    const sale = await this.sales.lock(tx, saleId);
    if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    if (sale.state === 'held') throw new Refused(refuse('SETTLEMENT_HELD'));
    if (sale.state !== 'open') throw new Refused(refuse('SALE_NOT_OPEN', { state: sale.state }));
    return sale;
  }
}
