import type { HousePurpose, TenderMethod } from '@cheyou/domain';

/** Where the money of a top-up comes in and a refund by hand goes out: WeChat clears for the merchant, everything else in a shop. */
export const comesInBy: Readonly<Record<TenderMethod, Exclude<HousePurpose, 'deferred'>>> = {
  cash: 'cash',
  wechat: 'wechatClearing',
  posCard: 'posCardClearing',
  alipay: 'alipayClearing',
  bankTransfer: 'bankTransferClearing',
  other: 'otherClearing',
};
