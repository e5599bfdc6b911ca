import { isRefusal, parseYuan } from '@cheyou/domain';

/** A payment, or money given back, as a line of WeChat's bill has it; amounts in fen. */
export interface BillRow {
  readonly kind: 'payment' | 'refund';
  readonly transactionId: string;
  readonly outTradeNo: string;
  readonly wechatRefundId: string | null;
  /** Null for payments. */
  readonly outRefundNo: string | null;
  readonly amountFen: number;
  readonly at: Date;
  /** WeChat's word for how it stands. */
  readonly status: string;
}

export interface BillSums {
  readonly payments: number;
  readonly paidFen: number;
  readonly refunds: number;
  readonly refundedFen: number;
  /** WeChat's charge as it writes it. */
  readonly feeYuan: string;
}

/** A bill that isn't what WeChat's documents describe, or doesn't add up. */
export class BillUnreadable extends Error {
  constructor(readonly why: 'unreadable' | 'wrongSums') {
    super(`the bill is ${why}`);
  }
}

type Cells = (...names: string[]) => string;

/**
 * Reads WeChat's trade bill line by line: a line of titles, rows, a line of titles, the sums. Columns are found by their names, since
 * each kind of bill has others; each cell begins with a back-tick; amounts are yuan and become fen by their digits.
 */
export class BillReader {
  private titles: readonly string[] | null = null;
  private totals: readonly string[] | null = null;
  private ended: Cells | null = null;
  private payments = 0;
  private paidFen = 0;
  private refunds = 0;
  private refundedFen = 0;

  /** @returns the row a line holds, null for any other line. @throws BillUnreadable */
  take(line: string): BillRow | null {
    if (line === '') return null;
    if (!line.startsWith('`')) return this.begin(line.split(','));
    if (this.titles === null || this.ended !== null) throw new BillUnreadable('unreadable');
    const values = line.slice(1).split(',`');
    if (this.totals !== null) {
      this.ended = cellsOf(this.totals, values);
      return null;
    }
    const row = rowOf(cellsOf(this.titles, values));
    this.count(row);
    return row;
  }

  /** @throws BillUnreadable when the sums are missing, or aren't those of the rows */
  sums(): BillSums {
    const cell = this.ended;
    if (cell === null) throw new BillUnreadable('unreadable');
    const { payments, paidFen, refunds, refundedFen } = this;
    const same =
      cell('总交易单数') === String(payments + refunds) &&
      fenOf(cell('订单总金额', '应结订单总金额')) === paidFen &&
      fenOf(cell('申请退款总金额', '退款总金额')) === refundedFen;
    if (!same) throw new BillUnreadable('wrongSums');
    return { payments, paidFen, refunds, refundedFen, feeYuan: matching(cell('手续费总金额'), /^-?[\d.]{1,19}$/) };
  }

  private begin(titles: string[]): null {
    if (this.titles === null) this.titles = titles;
    else if (this.totals === null) this.totals = titles;
    else throw new BillUnreadable('unreadable');
    return null;
  }

  private count({ kind, amountFen }: BillRow): void {
    if (kind === 'payment') {
      this.payments += 1;
      this.paidFen += amountFen;
    } else {
      this.refunds += 1;
      this.refundedFen += amountFen;
    }
  }
}

function rowOf(cell: Cells): BillRow {
  const common = {
    transactionId: matching(cell('微信订单号'), number(32)),
    outTradeNo: matching(cell('商户订单号'), number(32)),
    at: instantOf(cell('交易时间')),
  };
  switch (cell('交易状态')) {
    case 'SUCCESS':
      return {
        ...common,
        kind: 'payment',
        wechatRefundId: null,
        outRefundNo: null,
        amountFen: fenOf(cell('订单金额', '应结订单金额')),
        status: 'SUCCESS',
      };
    case 'REFUND':
      return {
        ...common,
        kind: 'refund',
        wechatRefundId: matching(cell('微信退款单号'), number(32)),
        outRefundNo: matching(cell('商户退款单号'), number(64)),
        amountFen: fenOf(cell('申请退款金额', '退款金额')),
        status: matching(cell('退款状态'), /^[A-Z]{1,20}$/),
      };
    default:
      throw new BillUnreadable('unreadable');
  }
}

/** Looks a cell up by its column's name, or the next best. */
function cellsOf(titles: readonly string[], values: readonly string[]): Cells {
  if (values.length !== titles.length) throw new BillUnreadable('unreadable');
  return (...names) => {
    const at = names.map((name) => titles.indexOf(name)).find((place) => place >= 0);
    const value = at === undefined ? undefined : values[at];
    if (value === undefined) throw new BillUnreadable('unreadable');
    return value.trim();
  };
}

const number = (lengthMax: number): RegExp => new RegExp(`^[0-9A-Za-z_|*@-]{1,${String(lengthMax)}}$`);

function matching(text: string, form: RegExp): string {
  if (!form.test(text)) throw new BillUnreadable('unreadable');
  return text;
}

function fenOf(text: string): number {
  const fen = parseYuan(text);
  if (isRefusal(fen)) throw new BillUnreadable('unreadable');
  return fen;
}

/** `2026-11-20 18:30:00` in China's time. */
function instantOf(text: string): Date {
  matching(text, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const instant = new Date(`${text.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(instant.getTime())) throw new BillUnreadable('unreadable');
  return instant;
}
