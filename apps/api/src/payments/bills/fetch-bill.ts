import { Injectable, Logger } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { UnitOfWork } from '../../platform/database';
import { BillSpoilt, WechatPay } from '../../platform/wechat';
import { BillReader, type BillSums } from './bill-reader';
import { BillUnreadable, type BillRow } from './bill-row';
import { TradeBillStore, type BillProblem } from './trade-bill.store';

const batch = 500;

export type Fetched = { sums: BillSums } | { problem: BillProblem };

const emptyBill: BillSums = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0, feeYuan: '0' };

/** Gets a day's bill from WeChat into rows of this check, a batch at a time; nobody looks at them before the whole of it was proven. */
@Injectable()
export class FetchBill {
  private readonly log = new Logger(FetchBill.name);

  constructor(
    private readonly pay: WechatPay,
    private readonly unit: UnitOfWork,
    private readonly bills: TradeBillStore,
  ) {}

  async run(day: ShopDay, checkId: string): Promise<Fetched> {
    const ticket = await this.pay.tradeBill(day);
    if (ticket.outcome === 'refused') return refusalOf(ticket.code);
    if (ticket.outcome === 'unknown') return this.unavailable(day, ticket.why);
    const lines = await this.pay.billLines(ticket.value);
    if (lines.outcome !== 'ok') return this.unavailable(day, lines.outcome === 'unknown' ? lines.why : lines.code);
    try {
      return { sums: await this.keep(day, checkId, lines.value) };
    } catch (error) {
      if (error instanceof BillSpoilt || error instanceof BillUnreadable) return { problem: error.why };
      throw error;
    }
  }

  private async keep(day: ShopDay, checkId: string, lines: AsyncIterable<string>): Promise<BillSums> {
    const reader = new BillReader();
    let position = 1;
    let waiting: BillRow[] = [];
    const write = async (): Promise<void> => {
      const rows = waiting;
      const first = position;
      await this.unit.run((tx) => this.bills.addRows(tx, checkId, day, first, rows));
      position += rows.length;
      waiting = [];
    };
    for await (const line of lines) {
      const row = reader.take(line);
      if (row !== null) waiting.push(row);
      if (waiting.length === batch) await write();
    }
    await write();
    return reader.sums();
  }

  private unavailable(day: ShopDay, why: string): Fetched {
    this.log.warn(`the bill of ${day} can't be had now: ${why}`);
    return { problem: 'unavailable' };
  }
}

function refusalOf(code: string): Fetched {
  // On such a day nothing happened, by WeChat's word.
  if (code === 'NO_STATEMENT_EXIST') return { sums: emptyBill };
  return { problem: code === 'STATEMENT_CREATING' ? 'notReady' : `refused:${code}` };
}
