import { Injectable } from '@nestjs/common';
import { dayBounds, yuanSign, type Fen, type ShopDay } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import { Db, UnitOfWork } from '../../platform/database';
import type { Finding, IncidentFact, IncidentKind } from '../incident';
import { IncidentStore } from '../incident.store';
import { differenceKinds, DifferenceStore, type DifferenceKind, type DifferenceRow } from './difference.store';
import type { OurSums } from './trade-bill.store';

const batch = 200;

const kinds: Record<DifferenceKind, IncidentKind> = {
  paymentExtra: 'billPaymentExtra',
  paymentDiffers: 'billPaymentDiffers',
  paymentMissing: 'billPaymentMissing',
  refundElsewhere: 'billRefundElsewhere',
  refundDiffers: 'billRefundDiffers',
  refundMissing: 'billRefundMissing',
  revoked: 'billRevoked',
  rowUnknown: 'billRowUnknown',
  rowTwice: 'billRowTwice',
};

/** Lays a day's bill beside our books: each difference is a finding for a person; what has gone since the last check is over. */
@Injectable()
export class FindDifferences {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly differences: DifferenceStore,
    private readonly incidents: IncidentStore,
    private readonly clock: Clock,
  ) {}

  /** @returns what our own books say of the day. */
  async run(day: ShopDay, checkId: string): Promise<OurSums> {
    const seenAt = this.clock.now();
    for (const kind of differenceKinds) await this.list(kind, day, checkId, seenAt);
    await this.unit.run((tx) => this.incidents.healFindings(tx, day, seenAt));
    return this.differences.ourSums(this.db, { checkId, ...dayBounds(day) });
  }

  private async list(kind: DifferenceKind, day: ShopDay, checkId: string, seenAt: Date): Promise<void> {
    let after: string | number | null = null;
    for (;;) {
      const page: DifferenceRow[] = await this.differences.page(
        this.db,
        kind,
        { checkId, ...dayBounds(day) },
        { after, limit: batch },
      );
      if (page.length > 0)
        await this.unit.run(async (tx) => {
          for (const row of page) await this.incidents.openFinding(tx, findingOf(kind, day, row), seenAt);
        });
      after = page.at(-1)?.cursor ?? after;
      if (page.length < batch) return;
    }
  }
}

function findingOf(kind: DifferenceKind, day: ShopDay, row: DifferenceRow): Finding {
  const { transactionId, orderId, refundId, outRefundNo } = row;
  return {
    kind: kinds[kind],
    ...(orderId !== null && { orderId }),
    ...(refundId !== null && { refundId }),
    transactionId,
    amountFen: row.billFen ?? row.ourFen,
    facts: factsOf(day, row),
    // The same row off by another amount, or there once more, is another finding.
    about: `${day} ${outRefundNo ?? ''} ${String(row.billFen)} ${kind === 'rowTwice' ? String(row.cursor) : (row.says ?? '')}`,
    billDay: day,
    outsideNo: outsideNoOf(kind, row),
  };
}

/** What the money that left is booked under: WeChat's back office gave it a number, what was revoked goes by its payment's. */
function outsideNoOf(kind: DifferenceKind, { outRefundNo, transactionId }: DifferenceRow): string | null {
  if (kind === 'refundElsewhere') return outRefundNo;
  return kind === 'revoked' ? transactionId : null;
}

function factsOf(day: ShopDay, row: DifferenceRow): IncidentFact[] {
  const facts: [string, string | null][] = [
    ['账单日', day],
    ['商户订单号', row.orderId],
    ['微信支付单号', row.transactionId],
    ['商户退款单号', row.outRefundNo ?? row.refundId],
    ['账单金额', row.billFen === null ? '没有这一行' : yuanSign(row.billFen as Fen)],
    ['系统记录', row.ourFen === null ? null : yuanSign(row.ourFen as Fen)],
  ];
  const says = row.says === null ? [] : (JSON.parse(row.says) as IncidentFact[]);
  return [...facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])), ...says];
}
