import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config';
import { Db, UnitOfWork } from '../platform/database';
import { WechatPay, type PayRefund, type WechatOutcome } from '../platform/wechat';
import { nextRefundQueryAt, nextRefundTryAt } from './check-schedule';
import { IncidentStore } from './incident.store';
import { notifyPaths } from './notify-paths';
import { PaymentRefundStore } from './payment-refund.store';
import { reasonForWechat, type RefundRecord } from './refund-record';
import { StopRefund } from './stop-refund';
import { refundFacts, TakeRefundNews } from './take-refund-news';

/**
 * Refusals that no repeat under the same number will ever turn: the payment is too old, closed or not there, its payer's account is gone,
 * what we ask for is wrong. The others (no money on the account, a missing permission) can be mended by the merchant.
 */
const forGood: readonly string[] = [
  'INVALID_REQUEST',
  'PARAM_ERROR',
  'ORDER_NOT_EXIST',
  'RESOURCE_NOT_EXISTS',
  'USER_ACCOUNT_ABNORMAL',
];

/** Sends a refund to WeChat, always under the same number, and asks how it stands until WeChat has said its end. */
@Injectable()
export class SendRefund {
  private readonly log = new Logger(SendRefund.name);

  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly refunds: PaymentRefundStore,
    private readonly incidents: IncidentStore,
    private readonly pay: WechatPay,
    private readonly take: TakeRefundNews,
    private readonly stop: StopRefund,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(refundId: string): Promise<void> {
    const refund = await this.refunds.find(this.db, refundId);
    if (!refund) return;
    const heard = refund.state === 'requested' ? await this.send(refund) : await this.pay.queryRefund(refund.id);
    if (heard.outcome === 'refused' && refund.state === 'requested') await this.refused(refund, heard.code);
    await this.unit.run((tx) => this.refunds.dueAt(tx, refund.id, this.nextAt(refund)));
    if (heard.outcome === 'ok') await this.unit.run((tx) => this.take.run(tx, heard.value));
    else this.log.warn({ refundId, outcome: heard }, 'a refund is not known to have got further');
  }

  private send(refund: RefundRecord): Promise<WechatOutcome<PayRefund>> {
    return this.pay.refund({
      outTradeNo: refund.orderId,
      outRefundNo: refund.id,
      refundFen: refund.amountFen,
      totalFen: refund.totalFen,
      reason: reasonForWechat(refund.reason),
      notifyUrl: `${this.settings.publicUrl}${notifyPaths.refund}`,
    });
  }

  /**
   * The account may be short of money or the payment too old: a person must know. What no repeat can turn is over when WeChat confirms
   * that it has no such refund; the rest is tried again meanwhile.
   */
  private async refused(refund: RefundRecord, code: string): Promise<void> {
    const { id: refundId, orderId, amountFen } = refund;
    const answer = { label: '微信的答复', value: code };
    const facts = [...refundFacts(refund), answer];
    await this.unit.run((tx) =>
      this.incidents.open(tx, { kind: 'refundRefused', refundId, orderId, amountFen, facts }),
    );
    if (!forGood.includes(code)) return;
    const asked = await this.pay.queryRefund(refundId);
    await this.unit.run((tx) => this.stop.run(tx, refundId, asked, { sentBy: 'caller', facts: [answer] }));
  }

  private nextAt(refund: RefundRecord): Date | null {
    const now = this.clock.now();
    if (refund.state === 'requested') return nextRefundTryAt(refund.tries, now);
    return refund.state === 'accepted' ? nextRefundQueryAt(refund.tries, now) : null;
  }
}
