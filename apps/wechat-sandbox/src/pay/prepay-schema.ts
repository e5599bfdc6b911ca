import { Type, type Static } from '@sinclair/typebox';
import { checker } from '../wire/schema';

const strict = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const fen = Type.Integer({ minimum: 1, maximum: 100_000_000_00 });

export const outTradeNo = Type.String({ minLength: 6, maxLength: 32, pattern: '^[0-9A-Za-z_\\-|*]+$' });

const goodsDetail = Type.Object(
  {
    merchant_goods_id: text(32),
    wechatpay_goods_id: Type.Optional(text(32)),
    goods_name: Type.Optional(text(256)),
    quantity: Type.Integer({ minimum: 1 }),
    unit_price: Type.Integer({ minimum: 0 }),
  },
  strict,
);

const prepay = Type.Object(
  {
    appid: text(32),
    mchid: text(32),
    description: text(127),
    out_trade_no: outTradeNo,
    time_expire: Type.Optional(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' }),
    ),
    attach: Type.Optional(text(128)),
    notify_url: text(255),
    goods_tag: Type.Optional(text(32)),
    support_fapiao: Type.Optional(Type.Boolean()),
    amount: Type.Object({ total: fen, currency: Type.Optional(Type.Literal('CNY')) }, strict),
    payer: Type.Object({ openid: text(128) }, strict),
    detail: Type.Optional(
      Type.Object(
        {
          cost_price: Type.Optional(Type.Integer({ minimum: 0 })),
          invoice_id: Type.Optional(text(32)),
          goods_detail: Type.Optional(Type.Array(goodsDetail, { minItems: 1, maxItems: 6000 })),
        },
        strict,
      ),
    ),
    scene_info: Type.Optional(
      Type.Object(
        {
          payer_client_ip: text(45),
          device_id: Type.Optional(text(32)),
          store_info: Type.Optional(
            Type.Object(
              {
                id: text(32),
                name: Type.Optional(text(256)),
                area_code: Type.Optional(text(32)),
                address: Type.Optional(text(512)),
              },
              strict,
            ),
          ),
        },
        strict,
      ),
    ),
    settle_info: Type.Optional(Type.Object({ profit_sharing: Type.Optional(Type.Boolean()) }, strict)),
  },
  strict,
);

export type PrepayRequest = Static<typeof prepay>;

/** The body of the JSAPI prepay, field by field as the documents give it. */
export const checkPrepay = checker(prepay);
