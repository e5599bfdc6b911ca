import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, JsonColumn } from '../platform/database';

/** A rolling code that a member shows: eight digits and the same as a QR code, good for a minute, once. */
@Entity('member_code')
@Index('member_code_digits', ['digits'], { unique: true })
@Index('member_code_by_member', ['memberId', 'expiresAt'])
@Index('member_code_expiry', ['expiresAt'])
export class MemberCodeRow {
  /** What the QR code carries. */
  @IdKey() id: string;
  @CodeColumn(8) digits: string;
  @IdColumn() memberId: string;
  @InstantColumn() shownAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) takenAt: Date | null;
}

/** That a member was there: bound to one sale and the cashier who took the code, for five minutes, consumed by the settlement. */
@Entity('proof')
@Index('proof_by_sale', ['saleId', 'id'])
@Index('proof_by_member', ['memberId'])
@Index('proof_unused', ['usedBy', 'expiresAt'])
export class ProofRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  @IdColumn() saleId: string;
  @IdColumn() staffId: string;
  @InstantColumn() shownAt: Date;
  @InstantColumn() expiresAt: Date;
  @IdColumn({ nullable: true }) usedBy: string | null;
}

/** The shop asks the member's phone: may we debit your card, and please pay the rest. */
@Entity('pay_ask')
@Index('pay_ask_by_sale', ['saleId', 'id'])
@Index('pay_ask_by_member', ['memberId', 'state'])
@Index('pay_ask_by_settlement', ['settlementId', 'expiresAt'])
export class PayAskRow {
  @IdKey() id: string;
  @IdColumn() saleId: string;
  @IdColumn() shopId: string;
  @IdColumn() memberId: string;
  @IdColumn() staffId: string;
  @CountColumn() prepaidFen: number;
  /** What is asked besides: [{kind, amountFen}]. */
  @JsonColumn() given: string;
  @CountColumn() wechatFen: number;
  /** By what combination: {wishes, upTo, byOwner}; null where only WeChat's part is to be paid. */
  @JsonColumn({ nullable: true }) choice: string | null;
  /** open · approved · declined · expired · done */
  @CodeColumn(12) state: string;
  @InstantColumn() createdAt: Date;
  /** Until when the member may answer; once approved, until when the cashier may settle. */
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  /** Set once the card's part is held and the rest is awaited from WeChat. */
  @IdColumn({ nullable: true }) settlementId: string | null;
}
