import { BillUnreadable, fenOf, matching, readRow, type Amounts, type BillRow, type Cells } from './bill-row';

export interface BillSums {
  readonly payments: number;
  readonly paidFen: number;
  /** With the payments that were revoked. */
  readonly refunds: number;
  readonly refundedFen: number;
  /** WeChat's charge as it writes it. */
  readonly feeYuan: string;
}

const none: Amounts = { inFen: 0, outFen: 0 };

/**
 * Reads WeChat's trade bill line by line: a line of titles, rows, a line of titles, the sums. Columns are found by their names, since
 * each kind of bill has others; each cell begins with a back-tick; amounts are yuan and become fen by their digits.
 */
export class BillReader {
  private titles: readonly string[] | null = null;
  private totals: readonly string[] | null = null;
  private ended: Cells | null = null;
  private rows = 0;
  private payments = 0;
  private paidFen = 0;
  private refunds = 0;
  private refundedFen = 0;
  private known = none;
  private unknown = none;

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
    const { row, amounts } = readRow(cellsOf(this.titles, values));
    this.count(row, amounts);
    return row;
  }

  /** @throws BillUnreadable when the sums are missing, or aren't those of the rows */
  sums(): BillSums {
    const cells = this.ended;
    if (cells === null) throw new BillUnreadable('unreadable');
    const { payments, paidFen, refunds, refundedFen, known, unknown } = this;
    // Whether WeChat adds up a row in an unknown state is unknown too.
    const fits = (totalFen: number, knownFen: number, unknownFen: number): boolean =>
      totalFen === knownFen || totalFen === knownFen + unknownFen;
    const same =
      cells('总交易单数') === String(this.rows) &&
      fits(fenOf(cells('订单总金额', '应结订单总金额')), known.inFen, unknown.inFen) &&
      fits(fenOf(cells('申请退款总金额', '退款总金额')), known.outFen, unknown.outFen);
    if (!same) throw new BillUnreadable('wrongSums');
    return { payments, paidFen, refunds, refundedFen, feeYuan: matching(cells('手续费总金额'), /^-?[\d.]{1,19}$/) };
  }

  private begin(titles: string[]): null {
    if (this.titles === null) this.titles = titles;
    else if (this.totals === null) this.totals = titles;
    else throw new BillUnreadable('unreadable');
    return null;
  }

  private count({ kind, amountFen }: BillRow, amounts: Amounts): void {
    this.rows += 1;
    if (kind === 'unknown') {
      this.unknown = sumOf(this.unknown, amounts);
      return;
    }
    this.known = sumOf(this.known, amounts);
    if (kind === 'payment') {
      this.payments += 1;
      this.paidFen += amountFen;
    } else {
      this.refunds += 1;
      this.refundedFen += amountFen;
    }
  }
}

const sumOf = (one: Amounts, other: Amounts): Amounts => ({
  inFen: one.inFen + other.inFen,
  outFen: one.outFen + other.outFen,
});

function cellsOf(titles: readonly string[], values: readonly string[]): Cells {
  if (values.length !== titles.length) throw new BillUnreadable('unreadable');
  return (...names) => {
    const at = names.map((name) => titles.indexOf(name)).find((place) => place >= 0);
    return at === undefined ? undefined : values[at]?.trim();
  };
}
