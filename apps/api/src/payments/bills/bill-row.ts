import { isRefusal, parseYuan } from '@cheyou/domain';

/** `revoked`: 撤销 gave a payment back as a whole, at the shop's own scanner; `unknown`: in a state that WeChat's documents don't name. */
export const billRowKinds = ['payment', 'refund', 'revoked', 'unknown'] as const;

/** A payment, or money given back, as a line of WeChat's bill has it; amounts in fen. */
export interface BillRow {
  readonly kind: (typeof billRowKinds)[number];
  /** Empty where a row of an unknown state has none, like the next. */
  readonly transactionId: string;
  readonly outTradeNo: string;
  readonly wechatRefundId: string | null;
  /** Refunds have one, and nothing else. */
  readonly outRefundNo: string | null;
  readonly amountFen: number;
  readonly at: Date;
  /** WeChat's word for how it stands. */
  readonly status: string;
  /** What stands in a row of an unknown state. */
  readonly says: readonly { label: string; value: string }[] | null;
}

/** What rows hold in the two columns of amounts that the bill adds up, in fen. */
export interface Amounts {
  readonly inFen: number;
  readonly outFen: number;
}

/** A bill that isn't what WeChat's documents describe, or doesn't add up. */
export class BillUnreadable extends Error {
  constructor(readonly why: 'unreadable' | 'wrongSums') {
    super(`the bill is ${why}`);
  }
}

/** The cell of the first of these columns that the bill has, or undefined. */
export type Cells = (...names: readonly string[]) => string | undefined;

const inColumns = ['订单金额', '应结订单金额'] as const;
const outColumns = ['申请退款金额', '退款金额'] as const;

/** Reads a row by the names of its columns. @throws BillUnreadable */
export function readRow(cells: Cells): { row: BillRow; amounts: Amounts } {
  const state = mustHave(cells('交易状态'));
  if (state !== 'SUCCESS' && state !== 'REFUND' && state !== 'REVOKED') return unknownRow(cells);
  const common = {
    transactionId: matching(cells('微信订单号'), number(32)),
    outTradeNo: matching(cells('商户订单号'), number(32)),
    wechatRefundId: null,
    outRefundNo: null,
    at: instantOf(cells('交易时间')),
    status: state,
    says: null,
  };
  if (state === 'SUCCESS') {
    const amountFen = fenOf(cells(...inColumns));
    return { row: { ...common, kind: 'payment', amountFen }, amounts: { inFen: amountFen, outFen: 0 } };
  }
  if (state === 'REVOKED') {
    // Whichever of the two WeChat fills: the whole payment went back.
    const amounts = { inFen: fenOrNone(cells(...inColumns)), outFen: fenOrNone(cells(...outColumns)) };
    return { row: { ...common, kind: 'revoked', amountFen: amounts.outFen || amounts.inFen }, amounts };
  }
  const refund = {
    kind: 'refund',
    wechatRefundId: matching(cells('微信退款单号'), number(32)),
    outRefundNo: matching(cells('商户退款单号'), number(64)),
    amountFen: fenOf(cells(...outColumns)),
    status: matching(cells('退款状态'), /^[A-Z]{1,20}$/),
  } as const;
  return { row: { ...common, ...refund }, amounts: { inFen: 0, outFen: refund.amountFen } };
}

/** What a person is told of a row that can't be read; it names no payer. */
const said = ['交易状态', '交易类型', ...inColumns, ...outColumns, '商户退款单号', '退款状态', '商品名称'] as const;
const saidMax = 60;

/** Whatever can be read of a row in an unknown state. */
function unknownRow(cells: Cells): { row: BillRow; amounts: Amounts } {
  const read = (names: readonly string[]): number => fenIn(mustHave(cells(...names))) ?? 0;
  const amounts = { inFen: read(inColumns), outFen: read(outColumns) };
  const row = {
    kind: 'unknown',
    transactionId: numberOrNone(mustHave(cells('微信订单号'))),
    outTradeNo: numberOrNone(mustHave(cells('商户订单号'))),
    wechatRefundId: null,
    outRefundNo: null,
    amountFen: amounts.outFen || amounts.inFen,
    at: instantOf(cells('交易时间')),
    status: 'UNKNOWN',
    says: said.flatMap((label) => {
      const value = cells(label)?.slice(0, saidMax) ?? '';
      return value === '' ? [] : [{ label, value }];
    }),
  } as const;
  return { row, amounts };
}

const number = (lengthMax: number): RegExp => new RegExp(`^[0-9A-Za-z_|*@-]{1,${String(lengthMax)}}$`);

/** WeChat writes 0 for a number that isn't there. */
function numberOrNone(text: string): string {
  return text !== '0' && number(32).test(text) ? text : '';
}

function mustHave(text: string | undefined): string {
  if (text === undefined) throw new BillUnreadable('unreadable');
  return text;
}

/** @throws BillUnreadable when there is no such cell, or something else stands in it */
export function matching(text: string | undefined, form: RegExp): string {
  const found = mustHave(text);
  if (!form.test(found)) throw new BillUnreadable('unreadable');
  return found;
}

/** Yuan by their digits. @throws BillUnreadable */
export function fenOf(text: string | undefined): number {
  const fen = fenIn(text);
  if (fen === null) throw new BillUnreadable('unreadable');
  return fen;
}

const fenOrNone = (text: string | undefined): number => (text === '' ? 0 : fenOf(text));

function fenIn(text = ''): number | null {
  const fen = parseYuan(text);
  return isRefusal(fen) ? null : fen;
}

/** `2026-11-20 18:30:00` in China's time. */
function instantOf(text: string | undefined): Date {
  const found = matching(text, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const instant = new Date(`${found.replace(' ', 'T')}+08:00`);
  if (Number.isNaN(instant.getTime())) throw new BillUnreadable('unreadable');
  return instant;
}
