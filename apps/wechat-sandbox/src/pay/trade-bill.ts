import type { Order, Refund } from '../books/records';
import { beijingTime } from '../time/clock';
import type { World } from '../world';

export type BillType = 'ALL' | 'SUCCESS' | 'REFUND';
export type BillFault = 'billRowMissing' | 'billRowExtra' | 'billRowPlusOne' | 'billRowMinusOne';

const columns =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,' +
  '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,' +
  '手续费,费率,订单金额,申请退款金额,费率备注';
const sums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

interface Row {
  at: number;
  order: Order;
  refund: Refund | null;
  /** Fen paid, or fen given back. */
  amount: number;
}

/** The bill of a day (`2026-11-20`, Beijing) as WeChat's CSV, or undefined when nothing happened that day. */
export function tradeBill(world: World, day: string, type: BillType, fault: BillFault | undefined): string | undefined {
  const rows = spoilRows(rowsOf(world, day, type), fault);
  if (rows.length === 0) return undefined;
  const paid = sum(rows.filter((row) => row.refund === null));
  const back = sum(rows.filter((row) => row.refund !== null));
  const total = [String(rows.length), yuan(paid), yuan(back), yuan(0), yuan(0), yuan(paid), yuan(back)];
  const lines = [columns, ...rows.map((row) => cells(rowCells(world, row))), sums, cells(total)];
  return lines.map((line) => `${line}\r\n`).join('');
}

function rowsOf(world: World, day: string, type: BillType): Row[] {
  const onDay = (at: number | null): at is number => at !== null && beijingTime(at).startsWith(day);
  const rows: Row[] = [];
  for (const order of world.books.orders.values()) {
    const { paidAt: at } = order;
    if (type !== 'REFUND' && onDay(at)) rows.push({ at, order, refund: null, amount: order.total });
  }
  for (const refund of world.books.refunds.values()) {
    const order = world.books.orders.get(refund.outTradeNo);
    const { successAt: at } = refund;
    if (type !== 'SUCCESS' && onDay(at) && order) rows.push({ at, order, refund, amount: refund.refund });
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
  }
}

function rowCells(world: World, { at, order, refund, amount }: Row): string[] {
  const paid = refund === null ? amount : 0;
  const back = refund === null ? 0 : amount;
  return [
    beijingTime(at).slice(0, 19).replace('T', ' '),
    order.appid,
    world.identity.mchid,
    '0',
    '',
    order.transactionId ?? '',
    order.outTradeNo,
    order.openid,
    'JSAPI',
    refund === null ? 'SUCCESS' : 'REFUND',
    order.bankType ?? 'OTHERS',
    'CNY',
    yuan(paid),
    yuan(0),
    refund?.refundId ?? '0',
    refund?.outRefundNo ?? '0',
    yuan(back),
    yuan(0),
    refund === null ? '' : 'ORIGINAL',
    refund?.status ?? '',
    order.description,
    order.attach ?? '',
    '0.00000',
    '0.00%',
    yuan(paid),
    yuan(back),
    '',
  ];
}

const cells = (values: string[]): string => values.map((value) => `\`${value.replaceAll(',', '，')}`).join(',');

const sum = (rows: Row[]): number => rows.reduce((total, row) => total + row.amount, 0);

/** Fen as yuan with two decimals, by digits alone. */
function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
