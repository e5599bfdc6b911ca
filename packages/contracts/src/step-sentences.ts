import type { PlanStep, TenderMethod } from '@cheyou/domain';
import { fillIn } from './sentence-for';

const templates: Readonly<Record<PlanStep['code'], string>> = {
  LIST_TOTAL: '共 {lines} 项，标价合计 ¥{amountFen}',
  MANUAL_PRICE: '{name} 由 ¥{listPriceFen} 改为 ¥{priceFen}',
  LEVEL_PRICE: '{level}会员价优惠 ¥{amountFen}',
  USES: '「{name}」核销 {times} 次，抵 ¥{amountFen}',
  LABOUR: '「{name}」用 {takenTenths} 工时，剩 {leftTenths} 工时，抵 ¥{amountFen}',
  COUPON: '「{name}」抵 ¥{amountFen}',
  POINTS: '{points} 积分抵 ¥{amountFen}',
  PREPAID: '会员卡扣 ¥{amountFen}，其中本金 ¥{principalFen}、赠送 ¥{bonusFen}，扣后余额 ¥{balanceAfterFen}',
  ROUNDED_DOWN: '抹零 ¥{amountFen}',
  TENDER: '{methodName} ¥{amountFen}',
  CHANGE: '收现金 ¥{receivedFen}，找零 ¥{changeFen}',
  EARNS: '本单积 {points} 分',
};

/** What a way of paying is called on the screen. */
export const tenderNames: Readonly<Record<TenderMethod, string>> = {
  cash: '现金',
  wechat: '微信支付',
  posCard: '刷卡',
  alipay: '支付宝',
  bankTransfer: '银行转账',
  other: '其他方式',
};

/** One step of a settlement plan in words. */
export function stepSentence(step: PlanStep): string {
  const methodName = step.code === 'TENDER' ? tenderNames[step.params.method] : '';
  return fillIn(templates[step.code], { ...step.params, methodName });
}
