import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

@Entity('shop')
export class ShopRow {
  @IdKey() id: string;
  /** The version of shop_settings in force. */
  @Column({ type: 'int' }) settingsVersion: number;
  @InstantColumn() createdAt: Date;
  /** The last day that was closed: nothing is dated on it or before it any more. */
  @DayColumn({ nullable: true }) closedThrough: string | null;
}

/** A version of a shop's settings; never changed. */
@Entity('shop_settings')
export class ShopSettingsRow {
  @IdKey() shopId: string;
  @PrimaryColumn({ type: 'int' }) version: number;
  @TextColumn(40) name: string;
  @TextColumn(20) city: string;
  @TextColumn(100) address: string;
  @CodeColumn(20) phone: string;
  /** OpeningSpan[] */
  @JsonColumn() hours: string;
  @CodeColumn(10) roundingMode: string;
  @InstantColumn() madeAt: Date;
}

/** Who changed which setting from what to what, and why; merchant and shops. */
@Entity('settings_change')
export class SettingsChangeRow {
  @IdKey() id: string;
  @InstantColumn() at: Date;
  /** Null when the set-up command did it. */
  @IdColumn({ nullable: true }) staffId: string | null;
  /** Null for settings of the merchant. */
  @IdColumn({ nullable: true }) shopId: string | null;
  @CodeColumn(40) field: string;
  @TextColumn(500, { nullable: true }) beforeText: string | null;
  @TextColumn(500) afterText: string;
  @TextColumn(200) reason: string;
}
