import type { Order, Refund } from '../books/records';
import { beijingTime } from '../time/clock';
import type { World } from '../world';

export type BillType = 'ALL' | 'SUCCESS' | 'REFUND';
export type BillFault =
  | 'billRowMissing'
  | 'billRowExtra'
  | 'billRowPlusOne'
  | 'billRowMinusOne'
  | 'billRowTwice'
  | 'billRowRevoked'
  | 'billRowUnknown';

const head = [
  ...['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识', '交易类型'],
  ...['交易状态', '付款银行', '货币种类', '应结订单金额', '代金券金额'],
];
const refundTimes = ['退款申请时间', '退款成功时间'];
const refundCells = ['微信退款单号', '商户退款单号', '退款金额', '充值券退款金额', '退款类型', '退款状态'];
const tail = ['商品名称', '商户数据包', '手续费', '费率', '订单金额'];
const note = '费率备注';
/** The columns of each of WeChat's bills, in their order. */
const columnsOf: Record<BillType, readonly string[]> = {
  ALL: [...head, ...refundCells, ...tail, '申请退款金额', note],
  SUCCESS: [...head, ...tail, note],
  REFUND: [...head, ...refundTimes, ...refundCells, ...tail, '申请退款金额', note],
};
const sums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

interface Row {
  at: number;
  order: Order;
  state: 'SUCCESS' | 'REFUND' | 'REVOKED' | 'FROZEN';
  refund: Refund | null;
  /** Fen paid, or fen given back. */
  amount: number;
}

/** The bill of a day (`2026-11-20`, Beijing) as WeChat's CSV, or undefined when nothing happened that day. */
export function tradeBill(world: World, day: string, type: BillType, fault: BillFault | undefined): string | undefined {
  const rows = spoilRows(rowsOf(world, day, type), fault);
  if (rows.length === 0) return undefined;
  const paid = sum(rows.filter((row) => !goesOut(row)));
  const back = sum(rows.filter(goesOut));
  const total = [String(rows.length), yuan(paid), yuan(back), yuan(0), yuan(0), yuan(paid), yuan(back)];
  const columns = columnsOf[type];
  const line = (row: Row): string => {
    const values = rowCells(world, row);
    return cells(columns.map((column) => values[column] ?? ''));
  };
  const lines = [columns.join(','), ...rows.map(line), sums, cells(total)];
  return lines.map((line) => `${line}\r\n`).join('');
}

function rowsOf(world: World, day: string, type: BillType): Row[] {
  const onDay = (at: number | null): at is number => at !== null && beijingTime(at).startsWith(day);
  const rows: Row[] = [];
  for (const order of world.books.orders.values()) {
    const { paidAt: at, revokedAt = null, total: amount } = order;
    if (type !== 'REFUND' && onDay(at)) rows.push({ at, order, state: 'SUCCESS', refund: null, amount });
    if (type !== 'SUCCESS' && onDay(revokedAt))
      rows.push({ at: revokedAt, order, state: 'REVOKED', refund: null, amount });
  }
  for (const refund of world.books.refunds.values()) {
    const order = world.books.orders.get(refund.outTradeNo);
    const { successAt: at } = refund;
    if (type !== 'SUCCESS' && onDay(at) && order)
      rows.push({ at, order, state: 'REFUND', refund, amount: refund.refund });
  }
  return rows.sort((a, b) => a.at - b.at);
}

function spoilRows(rows: Row[], fault: BillFault | undefined): Row[] {
  const [first, ...rest] = rows;
  if (fault === undefined || first === undefined) return rows;
  switch (fault) {
    case 'billRowMissing':
      return rest;
    case 'billRowExtra':
      return [
        ...rows,
        {
          ...first,
          order: { ...first.order, outTradeNo: 'EXTRAROW00000001', transactionId: '42000000000000000000000001' },
        },
      ];
    case 'billRowPlusOne':
      return [{ ...first, amount: first.amount + 1 }, ...rest];
    case 'billRowMinusOne':
      return [{ ...first, amount: first.amount - 1 }, ...rest];
    case 'billRowTwice':
      return [first, ...rows];
    case 'billRowRevoked':
      return [...rows, { ...first, state: 'REVOKED' }];
    case 'billRowUnknown':
      return [{ ...first, state: 'FROZEN' }, ...rest];
  }
}

/** As a refund does, a revoked payment has its amount in the columns of refunds, but no number of a refund. */
const goesOut = ({ state }: Row): boolean => state === 'REFUND' || state === 'REVOKED';

function rowCells(world: World, row: Row): Partial<Record<string, string>> {
  const { at, order, state, refund, amount } = row;
  const paid = goesOut(row) ? 0 : amount;
  const back = goesOut(row) ? amount : 0;
  return {
    交易时间: secondText(at),
    公众账号ID: order.appid,
    商户号: world.identity.mchid,
    特约商户号: '0',
    微信订单号: order.transactionId ?? '',
    商户订单号: order.outTradeNo,
    用户标识: order.openid,
    交易类型: 'JSAPI',
    交易状态: state,
    付款银行: order.bankType ?? 'OTHERS',
    货币种类: 'CNY',
    应结订单金额: yuan(paid),
    代金券金额: yuan(0),
    退款申请时间: refund === null ? '' : secondText(refund.createdAt),
    退款成功时间: refund === null ? '' : secondText(at),
    微信退款单号: refund?.refundId ?? '0',
    商户退款单号: refund?.outRefundNo ?? '0',
    退款金额: yuan(back),
    充值券退款金额: yuan(0),
    退款类型: refund === null ? '' : 'ORIGINAL',
    退款状态: refund?.status ?? '',
    商品名称: order.description,
    商户数据包: order.attach ?? '',
    手续费: '0.00000',
    费率: '0.00%',
    订单金额: yuan(paid),
    申请退款金额: yuan(back),
  };
}

const secondText = (at: number): string => beijingTime(at).slice(0, 19).replace('T', ' ');

const cells = (values: string[]): string => values.map((value) => `\`${value.replaceAll(',', '，')}`).join(',');

const sum = (rows: Row[]): number => rows.reduce((total, row) => total + row.amount, 0);

/** Fen as yuan with two decimals, by digits alone. */
function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
