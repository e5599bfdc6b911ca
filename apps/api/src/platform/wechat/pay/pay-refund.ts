import {
  choiceField,
  countField,
  objectField,
  optionalCount,
  optionalInstant,
  optionalText,
  textField,
  type JsonObject,
} from '../answer-fields';

/** A refund as WeChat Pay tells it, by its answer, by query or by notification. Amounts in fen. */
export interface PayRefund {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly outTradeNo: string;
  readonly transactionId: string;
  /** `PROCESSING` is accepted, not done; `ABNORMAL` and `CLOSED` need a person. */
  readonly status: RefundStatus;
  readonly refundFen: number;
  /** Of the whole payment, not of this refund. */
  readonly totalFen: number;
  readonly payerRefundFen: number | null;
  readonly succeededAt: Date | null;
  /** Where the money went, in WeChat's words. */
  readonly receivedBy: string | null;
}

export type RefundStatus = 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';

/** Reads a refund out of an answer, where the state is called `status`. */
export function readRefund(from: JsonObject): PayRefund {
  return readWithState(from, 'status');
}

/** Reads a refund out of a notification, where the state is called `refund_status`. */
export function readNotifiedRefund(from: JsonObject): PayRefund {
  return readWithState(from, 'refund_status');
}

const statuses: readonly RefundStatus[] = ['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'];

function readWithState(from: JsonObject, stateName: string): PayRefund {
  const amount = objectField(from, 'amount');
  return {
    outRefundNo: textField(from, 'out_refund_no'),
    refundId: textField(from, 'refund_id'),
    outTradeNo: textField(from, 'out_trade_no'),
    transactionId: textField(from, 'transaction_id'),
    status: choiceField(from, stateName, statuses),
    refundFen: countField(amount, 'refund'),
    totalFen: countField(amount, 'total'),
    payerRefundFen: optionalCount(amount, 'payer_refund'),
    succeededAt: optionalInstant(from, 'success_time'),
    receivedBy: optionalText(from, 'user_received_account'),
  };
}
