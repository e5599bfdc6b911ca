import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { WechatPay, type PayNotification } from '../platform/wechat';
import { IncidentStore } from './incident.store';
import { PaymentNotificationStore } from './payment-notification.store';
import { TakeRefundNews, type RefundNews } from './take-refund-news';
import { TakeTransaction, type Taken } from './take-transaction';

type Verified = Extract<PayNotification, { outcome: 'verified' }>;

/**
 * What WeChat Pay sends us. Only a signature that holds over the raw bytes opens the door; then inbox, effect and answer are one
 * transaction, so that a copy finds the notification taken in and changes nothing.
 */
@Injectable()
export class ReceiveNotification {
  private readonly log = new Logger(ReceiveNotification.name);
  private probes = 0;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly pay: WechatPay,
    private readonly inbox: PaymentNotificationStore,
    private readonly transactions: TakeTransaction,
    private readonly refunds: TakeRefundNews,
    private readonly incidents: IncidentStore,
  ) {}

  /** @throws Refused VALIDATION_FAILED when it isn't WeChat's word; nothing has changed then. */
  async run(
    headers: Readonly<Record<string, string | string[] | undefined>>,
    rawBody: Buffer | undefined,
  ): Promise<void> {
    const opened = await this.pay.openNotification(headers, rawBody ?? Buffer.alloc(0));
    if (opened.outcome === 'verified') {
      await this.unit.run((tx) => this.takeIn(tx, opened));
      return;
    }
    if (opened.outcome === 'signTest') {
      this.probes += 1;
      this.log.log(`WeChat probed the signature check, ${String(this.probes)} times since the start`);
    } else this.log.warn(`a notification that is not WeChat's was refused: ${opened.reason}`);
    throw new Refused(refuse('VALIDATION_FAILED'));
  }

  private async takeIn(tx: Tx, news: Verified): Promise<void> {
    const { id: wechatId, eventType, resource: body } = news;
    const inboxId = await this.inbox.takeIn(tx, { wechatId, eventType, number: numberOf(news), body });
    if (inboxId !== null) await this.inbox.settle(tx, inboxId, await this.effect(tx, news));
  }

  private effect(tx: Tx, { id, eventType, subject }: Verified): Promise<Taken | RefundNews> {
    switch (subject.about) {
      case 'transaction':
        return this.transactions.run(tx, subject.transaction);
      case 'refund':
        return this.refunds.run(tx, subject.refund);
      case 'unreadable':
        return this.unreadable(tx, id, eventType);
    }
  }

  /** Correctly signed, and yet nobody knows what it means: a person has to look into the merchant's WeChat Pay account. */
  private async unreadable(tx: Tx, wechatId: string, eventType: string): Promise<'incident'> {
    const facts = [
      { label: '通知编号', value: wechatId },
      { label: '通知类型', value: eventType },
    ];
    await this.incidents.open(tx, { kind: 'unreadable', facts, about: wechatId });
    return 'incident';
  }
}

function numberOf({ subject }: Verified): string | null {
  if (subject.about === 'transaction') return subject.transaction.outTradeNo;
  return subject.about === 'refund' ? subject.refund.outRefundNo : null;
}
