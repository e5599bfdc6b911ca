import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
} from '../../platform/database';

/** WeChat's bill of one day with its sums, beside ours. */
@Entity('trade_bill')
export class TradeBillRow {
  @PrimaryColumn({ type: 'date' }) day: string;
  /** The check whose rows are the bill; null before the first that got the whole of it. */
  @IdColumn({ nullable: true }) checkId: string | null;
  @InstantColumn({ nullable: true }) checkedAt: Date | null;
  @InstantColumn({ nullable: true }) askedAt: Date | null;
  @Column({ type: 'int' }) tries: number;
  /** Why the last check came to nothing. */
  @CodeColumn(40, { nullable: true }) problem: string | null;
  @IdColumn({ nullable: true }) holder: string | null;
  @InstantColumn({ nullable: true }) heldUntil: Date | null;
  @CountColumn() payments: number;
  @CountColumn() paidFen: number;
  @CountColumn() refunds: number;
  @CountColumn() refundedFen: number;
  /** WeChat's charge as it writes it, with five decimals. */
  @CodeColumn(20) feeYuan: string;
  @CountColumn() ourPayments: number;
  @CountColumn() ourPaidFen: number;
  @CountColumn() ourRefunds: number;
  @CountColumn() ourRefundedFen: number;
}

/** One row of a bill as WeChat has it. */
@Entity('trade_bill_row')
@Index('trade_bill_row_by_day', ['day'])
@Index('trade_bill_row_by_transaction', ['transactionId'])
@Index('trade_bill_row_by_refund', ['outRefundNo'])
export class TradeBillLineRow {
  @IdKey() checkId: string;
  @PrimaryColumn({ type: 'int' }) position: number;
  @DayColumn() day: string;
  /** payment · refund · revoked · unknown */
  @CodeColumn(10) kind: string;
  @CodeColumn(32) transactionId: string;
  @CodeColumn(32) outTradeNo: string;
  @CodeColumn(32, { nullable: true }) wechatRefundId: string | null;
  @CodeColumn(64, { nullable: true }) outRefundNo: string | null;
  @CountColumn() amountFen: number;
  @InstantColumn() at: Date;
  @CodeColumn(20) status: string;
  /** {label, value}[] of a row in an unknown state; no openid. */
  @JsonColumn({ nullable: true }) says: string | null;
}
