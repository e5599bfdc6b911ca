import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, invoiceAfterGivingBack } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Settlements } from '../settlement';
import { InvoiceStore } from './invoice.store';
import { TellOwner } from './tell-owner';

/** What becomes of an invoice when its bill gives something back, in the very transaction that does. */
@Injectable()
export class FollowRefunds implements OnModuleInit {
  constructor(
    private readonly settlements: Settlements,
    private readonly store: InvoiceStore,
    private readonly telling: TellOwner,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.settlements.onGivenBack((tx, settlementId) => this.run(tx, settlementId));
  }

  /** The bill is locked by whoever gives back. */
  private async run(tx: Tx, settlementId: string): Promise<void> {
    const invoice = await this.store.lockLive(tx, settlementId);
    if (!invoice) return;
    const bill = (await this.settlements.billedMoney(tx, [settlementId])).get(settlementId);
    if (!bill) throw new Error(`invoice ${invoice.id} has no bill`);
    const { state, amountFen, redFen } = invoice;
    const before = { state, amountFen: fen(amountFen), redFen: fen(redFen) };
    const after = invoiceAfterGivingBack(before, fen(bill.paidFen - bill.backFen));
    if (after === before) return;
    const lapsed = after.state === 'lapsed' ? { at: this.clock.now(), by: null, reason: '款项已全部退回' } : null;
    await this.store.move(tx, invoice, after, lapsed);
    if (after.state === 'redNeeded') return;
    const told = lapsed
      ? { kind: 'invoiceLapsed', title: '发票申请已结束', amountFen, because: lapsed.reason }
      : { kind: 'invoiceLowered', title: '发票金额已调整', amountFen: after.amountFen, because: '已扣除退回的款项' };
    await this.telling.run(tx, invoice, told);
  }
}
