import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

@Entity('merchant')
@Index('merchant_only_one', ['onlyOne'], { unique: true })
export class MerchantRow {
  @IdKey() id: string;
  /** Always true, and unique: one deployment serves one merchant. */
  @Column({ type: 'boolean' }) onlyOne: boolean;
  /** The version of merchant_settings in force. */
  @Column({ type: 'int' }) settingsVersion: number;
  @InstantColumn() createdAt: Date;
}

/** A version of the merchant's settings; never changed. */
@Entity('merchant_settings')
export class MerchantSettingsRow {
  @IdKey() merchantId: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @TextColumn(40) merchantName: string;
  @Column({ type: 'boolean' }) topUpOpen: boolean;
  @CountColumn() namedCapFen: number;
  @CountColumn() unnamedCapFen: number;
  @CountColumn() minTopUpFen: number;
  @CountColumn() claimConfirmAboveFen: number;
  @CountColumn() counterApprovalAboveFen: number;
  @CodeColumn(20) prepaidTermsVersion: string;
  @InstantColumn() madeAt: Date;
}

/** A version of the terms under which prepaid cards are sold; never changed. */
@Entity('prepaid_terms')
export class PrepaidTermsRow {
  @PrimaryColumn({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' }) version: string;
  @JsonColumn() text: string;
  /** string[] */
  @JsonColumn() points: string;
  @InstantColumn() madeAt: Date;
}
