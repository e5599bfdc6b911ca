import { Column, Entity, Index } from 'typeorm';
import { CountColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** A card product: what is offered for topping up. It points at the version in force. */
@Entity('card_product')
export class CardProductRow {
  @IdKey() id: string;
  @IdColumn() versionId: string;
  @InstantColumn() createdAt: Date;
}

/** A product as it was offered from one moment to the next; never changed. */
@Entity('card_product_version')
@Index('card_product_version_by_product', ['productId', 'id'])
export class CardProductVersionRow {
  @IdKey() id: string;
  @IdColumn() productId: string;
  @TextColumn(40) name: string;
  @Column({ type: 'boolean' }) active: boolean;
  /** How many months the bonus lives; null when it never lapses. */
  @Column({ type: 'int', nullable: true }) bonusMonths: number | null;
  @IdColumn() createdBy: string;
  @InstantColumn() createdAt: Date;
}

/** Pay this much, get that bonus: a step of one version. */
@Entity('card_product_tier')
@Index('card_product_tier_by_version', ['versionId', 'payFen'])
export class CardProductTierRow {
  @IdKey() id: string;
  @IdColumn() versionId: string;
  @CountColumn() payFen: number;
  @CountColumn() bonusFen: number;
}
