import { plainText, type Cell, type TableRow } from './cell';

/** What a column of an old system's table says. `balance` may hold the bonus or not; `principal` never does. */
export type Field =
  | 'cardNumber'
  | 'phone'
  | 'name'
  | 'plate'
  | 'balance'
  | 'principal'
  | 'bonus'
  | 'uses'
  | 'service'
  | 'points'
  | 'expiresOn'
  | 'shop';

/** Where what stands in a table. */
export interface Columns {
  readonly at: ReadonlyMap<Field, number>;
  /** Columns that count one service each: 洗车剩余次数. */
  readonly services: readonly { readonly column: number; readonly service: string }[];
  readonly titles: readonly string[];
  /** Titles nobody here understands. */
  readonly unused: readonly string[];
}

const aliases: Readonly<Record<Field, string>> = {
  cardNumber: '卡号 会员卡号 会员号 会员编号 卡编号 储值卡号 会员卡编号 VIP卡号 会员ID 客户编号',
  phone:
    '手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 联系手机 移动电话 会员手机 会员手机号 会员电话 客户电话 客户手机 车主手机 车主电话',
  name: '姓名 会员姓名 客户姓名 客户名称 会员名称 会员名 车主 车主姓名 名字 客户 联系人',
  plate: '车牌 车牌号 车牌号码 车号 牌照 牌照号 牌照号码 绑定车牌',
  balance: '余额 储值余额 卡余额 卡内余额 账户余额 当前余额 剩余金额 会员余额 总余额 储值卡余额 储值金额',
  principal: '本金 本金余额 储值本金 剩余本金 实充余额 充值余额 现金余额 本金账户',
  bonus: '赠送金额 赠送余额 赠送金 赠金 赠金余额 赠送 剩余赠送 赠送账户 赠送账户余额 奖励金 奖励金余额',
  uses: '剩余次数 次数 剩余 剩余数量 可用次数 未用次数 余次',
  service: '项目 项目名称 服务项目 服务 服务名称 次卡项目 套餐项目 卡项 次卡名称',
  points: '积分 剩余积分 可用积分 当前积分 积分余额 会员积分',
  expiresOn: '到期日期 有效期 到期日 有效期至 到期时间 截止日期 失效日期 有效日期 过期时间 过期日期 有效期限 卡有效期',
  shop: '门店 所属门店 店铺 店铺名称 门店名称 开卡门店 开卡店 分店',
};

const fieldOf = new Map<string, Field>(
  (Object.entries(aliases) as [Field, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name.toUpperCase(), field] as const),
  ),
);
const countOf = /^(.+?)(?:剩余次数|可用次数|剩余|次数)$/;

/** The columns a row names, when it is the head of a table: two that are known at least, and one that says who. Otherwise null. */
export function columnsOf({ cells }: TableRow): Columns | null {
  const at = new Map<Field, number>();
  const services: { column: number; service: string }[] = [];
  const unused: string[] = [];
  const titles = cells.map((cell) => plainText(cell));
  for (const [column, shown] of titles.entries()) {
    const title = titleOf(cells[column]);
    const field = fieldOf.get(title);
    const service = countOf.exec(title)?.[1];
    if (field !== undefined && !at.has(field)) at.set(field, column);
    else if (field === undefined && service !== undefined) services.push({ column, service });
    else if (shown !== '') unused.push(shown);
  }
  const saysWho = at.has('phone') || at.has('plate') || at.has('cardNumber');
  return saysWho && at.size + services.length >= 2 ? { at, services, titles, unused } : null;
}

/** Without blanks, stars of required columns and the unit in brackets behind it: `* 余额（元）：` is 余额. Brackets inside may be a service's: 洗车（轿车）剩余次数. */
function titleOf(cell: Cell | undefined): string {
  return plainText(cell)
    .replace(/[\s*:]/g, '')
    .replace(/(?:\([^)]*\)|\[[^\]]*\])+$/, '')
    .toUpperCase();
}
