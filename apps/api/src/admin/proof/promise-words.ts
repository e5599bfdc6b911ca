/** What a column of a broken promise is called on the screen. Ids stay as they are: whoever looks after the system asks for them. */
const words: Readonly<Record<string, string>> = {
  id: '编号',
  entry_id: '分录',
  position: '流水序号',
  account_id: '账户',
  amount: '数额',
  moved: '流水合计',
  given: '发放',
  suffix: '车牌尾段',
  car_id: '车辆',
  member_id: '会员',
  service_id: '项目',
  transaction_id: '微信支付单号',
  order_id: '付款订单',
  back: '退回',
  paid: '已付',
  day: '日期',
  paid_fen: '付款（分）',
  refunded_fen: '退款（分）',
  refund_asked_on: '申请退卡日',
  held_since: '持有起',
  to_member_id: '接收会员',
  ended_at: '转赠时间',
  buyer: '购买会员',
  back_on: '退回日',
  amount_fen: '金额（分）',
  ours: '我方金额（分）',
  principal: '本金（分）',
  reserved: '在途（分）',
  came_back: '退回的本金（分）',
  principal_after_fen: '充值后本金（分）',
  cap_fen: '上限（分）',
  holder_id: '持有者',
  lot_id: '批次',
  refund_id: '退款单',
  state: '状态',
  fen: '金额（分）',
  due: '应付（分）',
  number: '号码',
  used: '已用',
  lapsed: '已过期',
  value_fen: '价值（分）',
  earned_fen: '已确认（分）',
  waits: '账上待确认（分）',
  left_fen: '卡上待确认（分）',
  settlement_id: '结算单',
  points: '积分',
  lapsed_taken_back: '收回时已过期',
  written: '账本核销',
  issued: '已发',
  occasion: '由来',
  template_id: '券规则',
  counted: '实有',
  issued_fen: '已发金额（分）',
  cost: '成本（分）',
  total_fen: '合计（分）',
  legs: '各部分之和（分）',
  sale_id: '单据',
  settlements: '结算次数',
  settlement: '结算状态',
  earns: '应得积分',
  taken_back: '已收回',
  kind: '类别',
  instrument_id: '所用卡券',
  payout: '退款进度',
  payout_fen: '微信部分（分）',
  later_fen: '抵减应付（分）',
  shop_id: '门店',
  owed: '账上欠付（分）',
  used_by: '使用者',
  proofs: '使用次数',
  section: '栏目',
  pieces_off: '件数差',
  fen_off: '金额差（分）',
  closed_through: '已日结到',
  last: '最后日结',
  expected_fen: '应有（分）',
  says: '发票金额（分）',
  remains: '可开金额（分）',
  what: '种类',
  off: '差额',
  balance: '余额',
  source_id: '来源',
  row_id: '导入行',
  leg: '微信部分（分）',
  qty: '数量',
  cards: '卡数',
  put_aside: '留存（分）',
  refunds: '退款次数',
  fault: '问题',
  subject: '对象',
};

/** Every column with a word, for those who keep the list. */
export const wordedColumns: readonly string[] = Object.keys(words);

/** A row as a person can read it out to whoever looks after the system. A column that nobody has named yet keeps its own name. */
export function rowInWords(row: unknown, valueOf: (column: string, value: Cell) => string | null): string {
  const pairs = Object.entries(row as Record<string, Cell>);
  return pairs
    .map(([column, value]) => `${words[column] ?? column} ${valueOf(column, value) ?? textOf(value)}`)
    .join(' · ');
}

/** What the database answers in a column. */
type Cell = string | number | boolean | Date | null;

function textOf(value: Cell): string {
  if (value === null) return '无';
  return value instanceof Date ? value.toISOString() : String(value);
}
