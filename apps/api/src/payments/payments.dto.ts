import { ApiProperty } from '@nestjs/swagger';
import type { PaymentOrderState, RefundState } from '@cheyou/domain';
import type { Purpose } from './payment-order';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;
const fen = { type: 'integer', example: 100000 } as const;

/** What WeixinJSBridge or wx.requestPayment needs to show WeChat's pay sheet. */
export class WechatPayParams {
  @ApiProperty({ example: 'wx0123456789abcdef' }) appId: string;
  @ApiProperty({ description: 'seconds since 1970, as text', example: '1772424306' }) timeStamp: string;
  @ApiProperty({ example: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS' }) nonceStr: string;
  @ApiProperty({ example: 'prepay_id=wx2611215250487459928b659bd466620000' }) package: string;
  @ApiProperty({ type: String, enum: ['RSA'] }) signType: 'RSA';
  @ApiProperty({ description: 'RSA-SHA256 in base64', example: 'oR9d8PuhnIc+YZ8cBHFCwfgpaK9gd7va' }) paySign: string;
}

export class PaymentRefundBrief {
  @ApiProperty({ type: String, enum: ['requested', 'accepted', 'succeeded', 'closed', 'abnormal'] }) state: RefundState;
  @ApiProperty({ ...fen, description: 'of all refunds together' }) amountFen: number;
}

/** What a paid order brought. */
export class PaymentResult {
  @ApiProperty({ ...id, nullable: true, description: 'of a purchase: the first service card it bought' }) cardId:
    string | null;
  @ApiProperty({ ...fen, nullable: true }) balanceAfterFen: number | null;
  @ApiProperty({ ...fen, example: 10000 }) bonusFen: number;
  @ApiProperty({ ...id, nullable: true }) saleId: string | null;
  @ApiProperty({ ...id, nullable: true }) settlementId: string | null;
}

export class PaymentOrderView {
  @ApiProperty(id) id: string;
  @ApiProperty({ type: String, enum: ['topUp', 'settlement', 'cardPurchase'] }) purpose: Purpose;
  @ApiProperty({ type: String, enum: ['created', 'awaiting', 'paid', 'closed'] }) state: PaymentOrderState;
  @ApiProperty(fen) amountFen: number;
  @ApiProperty({ example: '会员卡充值' }) description: string;
  @ApiProperty(instant) deadlineAt: string;
  @ApiProperty({ ...instant, nullable: true }) paidAt: string | null;
  @ApiProperty({
    type: () => WechatPayParams,
    nullable: true,
    description: 'while it can still be paid in the app that asks',
  })
  pay: WechatPayParams | null;
  @ApiProperty({ type: () => PaymentRefundBrief, nullable: true }) refund: PaymentRefundBrief | null;
  @ApiProperty({ type: () => PaymentResult, nullable: true, description: 'once it is paid' })
  result: PaymentResult | null;
}
