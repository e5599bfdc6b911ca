import { Type, type Static } from '@sinclair/typebox';
import { checker } from '../wire/schema';
import { outTradeNo } from './prepay-schema';

const strict = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

const refund = Type.Object(
  {
    transaction_id: Type.Optional(text(32)),
    out_trade_no: Type.Optional(outTradeNo),
    out_refund_no: Type.String({ minLength: 1, maxLength: 64, pattern: '^[0-9A-Za-z_\\-|*@]+$' }),
    reason: Type.Optional(text(80)),
    notify_url: Type.Optional(text(256)),
    funds_account: Type.Optional(Type.Literal('AVAILABLE')),
    amount: Type.Object(
      {
        refund: Type.Integer({ minimum: 1 }),
        total: Type.Integer({ minimum: 1 }),
        currency: Type.Literal('CNY'),
      },
      strict,
    ),
  },
  strict,
);

export type RefundRequest = Static<typeof refund>;

/** The body of a refund; parts of the documented body that Cheyou never sends (goods, accounts) are refused too. */
export const checkRefund = checker(refund);
