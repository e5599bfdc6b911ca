import {
  choiceField,
  countField,
  objectField,
  optionalCount,
  optionalInstant,
  optionalObject,
  optionalText,
  textField,
  type JsonObject,
} from '../answer-fields';

/** A payment as WeChat Pay tells it, by query or by notification. Amounts in fen. */
export interface PayTransaction {
  readonly appid: string;
  readonly mchid: string;
  readonly outTradeNo: string;
  /** WeChat's own number; null until somebody tried to pay. */
  readonly transactionId: string | null;
  /** `SUCCESS` and `REFUND` both mean the money came: `REFUND` says that some of it went back since. */
  readonly tradeState: TradeState;
  readonly payerOpenid: string | null;
  readonly totalFen: number | null;
  readonly payerTotalFen: number | null;
  readonly currency: string | null;
  readonly paidAt: Date | null;
  readonly attach: string | null;
}

export type TradeState = (typeof tradeStates)[number];

const tradeStates = ['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR'] as const;

/** Reads the transaction of a query or of a decrypted notification: both have the same fields. */
export function readTransaction(from: JsonObject): PayTransaction {
  const tradeState = choiceField(from, 'trade_state', tradeStates);
  const paid = tradeState === 'SUCCESS' || tradeState === 'REFUND';
  // Of money that came, everything that an order is compared with must be there.
  const amount = paid ? objectField(from, 'amount') : optionalObject(from, 'amount');
  const payer = paid ? objectField(from, 'payer') : optionalObject(from, 'payer');
  return {
    appid: textField(from, 'appid'),
    mchid: textField(from, 'mchid'),
    outTradeNo: textField(from, 'out_trade_no'),
    transactionId: paid ? textField(from, 'transaction_id') : optionalText(from, 'transaction_id'),
    tradeState,
    payerOpenid: payer && (paid ? textField(payer, 'openid') : optionalText(payer, 'openid')),
    totalFen: amount && (paid ? countField(amount, 'total') : optionalCount(amount, 'total')),
    payerTotalFen: amount && optionalCount(amount, 'payer_total'),
    currency: amount && (paid ? textField(amount, 'currency') : optionalText(amount, 'currency')),
    paidAt: optionalInstant(from, 'success_time'),
    attach: optionalText(from, 'attach'),
  };
}
