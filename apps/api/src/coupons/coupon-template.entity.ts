import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

/** A kind of coupon as it is issued now, with what was issued of it; the rules are those of its version. */
@Entity('coupon_template')
@Index('coupon_template_by_state', ['state', 'id'])
@Index('coupon_template_by_occasion', ['givenOn'])
export class CouponTemplateRow {
  @IdKey() id: string;
  @Column({ type: 'int' }) version: number;
  /** 'open' or 'stopped'. */
  @CodeColumn(8) state: string;
  @Column({ type: 'boolean' }) claimable: boolean;
  /** Kind of the occasion by which it comes of itself. */
  @CodeColumn(10, { nullable: true }) givenOn: string | null;
  @CountColumn({ nullable: true }) totalMax: number | null;
  @CountColumn({ nullable: true }) budgetFen: number | null;
  /** Coupons issued and not revoked, and what they count against the budget. */
  @CountColumn() issued: number;
  @CountColumn() issuedFen: number;
  @InstantColumn() openedAt: Date;
}

/** The rules of a template from an instant on; never changed. */
@Entity('coupon_template_version')
export class CouponTemplateVersionRow {
  @IdKey() templateId: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @JsonColumn() rules: string;
  @IdColumn() changedBy: string;
  @TextColumn(120) reason: string;
  @InstantColumn() changedAt: Date;
}
