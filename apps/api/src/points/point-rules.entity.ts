import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, InstantColumn, TextColumn } from '../platform/database';

/** A version of the merchant's rules; the highest is in force. */
@Entity('point_rules')
export class PointRulesRow {
  @PrimaryColumn({ type: 'int' }) version: number;
  @CountColumn() earnPerYuan: number;
  @CountColumn() frozenDays: number;
  @CodeColumn(10) lapseKind: string;
  @CountColumn({ nullable: true }) lapseLength: number | null;
  @CountColumn() spendPerYuan: number;
  @CountColumn() spendSharePercentMax: number;
  @CountColumn() spendMin: number;
  @CountColumn() giftPerDayMax: number;
  @IdColumn() changedBy: string;
  @TextColumn(120) reason: string;
  @InstantColumn() changedAt: Date;
}
