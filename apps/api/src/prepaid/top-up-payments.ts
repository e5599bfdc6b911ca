import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PaymentPurposes, type PaymentOrder, type PaymentResult } from '../payments';
import type { Reader, Tx } from '../platform/database';
import { Shops } from '../shops';
import { CreditTopUp } from './credit-top-up';
import { LockedCards } from './locked-cards';
import { CardTransferStore } from './life/card-transfer.store';
import { CardRefundPayments } from './refund/card-refund-payments';
import { TopUpStore, type TopUp } from './top-up.store';

/** What a top-up does when WeChat has spoken about its order. */
@Injectable()
export class TopUpPayments implements OnModuleInit {
  constructor(
    private readonly purposes: PaymentPurposes,
    private readonly shops: Shops,
    private readonly topUps: TopUpStore,
    private readonly locked: LockedCards,
    private readonly crediting: CreditTopUp,
    private readonly refunds: CardRefundPayments,
    private readonly transfers: CardTransferStore,
  ) {}

  onModuleInit(): void {
    this.purposes.register('topUp', {
      lock: (tx, order) => this.lock(tx, order),
      onPaid: (tx, order) => this.credit(tx, order),
      onClosed: (tx, order) => this.close(tx, order),
      onRefund: (tx, news) => this.refunds.heard(tx, news),
      owedByHandFen: (reader, refundId) => this.refunds.owedByHandFen(reader, refundId),
      givenElsewhere: (tx, { refundId, fen }) => this.refunds.givenElsewhere(tx, refundId, fen),
      handedOn: (reader, topUpIds) => this.transfers.givenOn(reader, topUpIds),
      lockOwedByHand: (tx, order) => this.refunds.lockOwedByHand(tx, order),
      owesLess: (tx, order, { id, fen }) => this.refunds.owesLess(tx, order, id, fen),
      result: (reader, order) => this.result(reader, order),
    });
  }

  private async lock(tx: Tx, order: PaymentOrder): Promise<void> {
    const { cardId, shopId } = await this.topUpOf(tx, order);
    await this.shops.businessDay(tx, shopId);
    await this.locked.mustLock(tx, cardId);
  }

  private async credit(tx: Tx, order: PaymentOrder): Promise<void> {
    await this.crediting.run(tx, await this.topUpOf(tx, order), order.id);
  }

  private async close(tx: Tx, order: PaymentOrder): Promise<void> {
    if ((await this.topUps.close(tx, order.subjectId)) === 0)
      throw new Error(`order ${order.id} is closed but its top-up isn't being paid`);
  }

  private async result(reader: Reader, order: PaymentOrder): Promise<PaymentResult> {
    const { cardId, balanceAfterFen, bonusFen } = await this.topUpOf(reader, order);
    return { cardId, balanceAfterFen, bonusFen, saleId: null, settlementId: null };
  }

  private async topUpOf(reader: Reader, order: PaymentOrder): Promise<TopUp> {
    const topUp = await this.topUps.find(reader, order.subjectId);
    if (!topUp) throw new Error(`order ${order.id} belongs to no top-up`);
    return topUp;
  }
}
