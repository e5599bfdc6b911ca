/** Why a row isn't imported, in the words of whoever has to mend it. Details stand in braces. */
const sentences = {
  PERSON_MISSING: '没有手机号，也没有车牌：请补上其中一项',
  PHONE_ROUNDED: '手机号「{text}」被表格软件改成了科学计数，尾数已丢：请在原表把这一列设为文本，填回完整号码',
  PHONE_INVALID: '手机号「{text}」不是 11 位手机号码：请核对',
  CARD_NUMBER_ROUNDED:
    '卡号「{text}」被表格软件改成了科学计数，尾数已丢：请在原表把这一列设为文本，填回完整卡号，或清空这一格',
  NAME_MISSING: '新会员没有姓名：请补上姓名',
  NAME_INVALID: '姓名「{text}」不能用：请改成 1 到 40 个字',
  PLATE_INVALID: '车牌「{text}」不是有效车牌：请核对',
  AMOUNT_INVALID: '「{column}」的「{text}」不是金额：请改成 1280.00 这样的数字',
  AMOUNT_DECIMALS: '「{column}」的「{text}」超过两位小数：请改到分',
  AMOUNT_NEGATIVE: '「{column}」是负数「{text}」：请先在原系统结清，再改成 0 或正数',
  BALANCE_DIFFERS: '余额 {balance} 与本金加赠送 {sum} 对不上：请核对这三列',
  COUNT_INVALID: '「{column}」的「{text}」不是整数：请改成 8 或 8/10 这样的写法',
  COUNT_NEGATIVE: '「{column}」是负数「{text}」：请核对',
  SERVICE_MISSING: '写了剩余次数，没有写是哪个项目：请补上项目',
  DAY_INVALID: '日期「{text}」看不懂：请改成 2027-03-01 这样的写法',
  DAY_OVER: '{day} 已经到期，赠送、次数和积分都不能再导入：请改日期，或删掉这几项',
  PHONE_TWICE: '同一手机号在第 {line} 行是另一个姓名：请核对是不是同一个人',
  PLATE_TWICE: '同一车牌在第 {line} 行属于另一个人：请核对',
  CARD_TWICE: '卡号「{number}」在第 {line} 行属于另一个人：同一张卡只留一行；是两张卡时请改卡号，或清空这一格',
  MONEY_TWICE: '这个人的余额和积分在第 {line} 行已有：两行都要时请写上不同的卡号',
  USES_TWICE: '这个人的「{service}」次数在第 {line} 行已有：请合并成一行',
  ROW_TWICE: '与第 {line} 行重复：请删掉其中一行',
  SHOP_UNKNOWN: '没有叫「{text}」的门店：请改成系统里的门店名',
  SERVICE_UNKNOWN: '没有叫「{service}」的项目：请先在项目里添加，再导入',
  MEMBER_OTHER_NAME: '这个手机号已是会员「{name}」，与表里的姓名不同：请核对',
  MEMBER_UNKNOWN: '没有手机号，这辆车也还没有会员：请补上手机号',
  PLATE_TAKEN: '车牌 {plate} 已属于另一位会员：请核对，或先在柜台换绑',
  PRINCIPAL_OVER_CAP: '本金会超过单张卡的上限 {cap}（还能放 {room}）：请先退一部分，或分到另一位家人的卡',
  CARD_UNUSABLE: '这位会员的储值卡已冻结或挂失：请先恢复，再导入',
  IMPORTED_BEFORE: '这一行的余额或次数在「{file}」第 {line} 行已经导入过：不会再加一次，请删掉这一行',
  TOUCHED: '导入之后已经用过：这一行没有撤销，请按退卡或反结账处理',
  MEMBER_CHANGED: '会员资料在试算之后改动了：请重新上传试算',
} as const;

export type ReasonCode = keyof typeof sentences;

export interface Reason {
  readonly code: ReasonCode;
  readonly details: Readonly<Record<string, string>>;
}

export const reason = (code: ReasonCode, details: Reason['details'] = {}): Reason => ({ code, details });

/** The sentence of a reason. */
export const reasonText = ({ code, details }: Reason): string =>
  sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
