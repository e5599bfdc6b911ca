import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

/** A version of the merchant's levels; the highest is in force. */
@Entity('level_rules')
export class LevelRulesRow {
  @PrimaryColumn({ type: 'int' }) version: number;
  /** The months that count, the running one included. */
  @Column({ type: 'int' }) windowMonths: number;
  /** LevelRule[] of the domain package, the lowest first. */
  @JsonColumn() levels: string;
  @IdColumn() changedBy: string;
  @TextColumn(120) reason: string;
  @InstantColumn() changedAt: Date;
}

/** What a member did in one month. */
@Entity('level_tally')
export class LevelTallyRow {
  @IdKey() memberId: string;
  @PrimaryColumn({ type: 'char', length: 7 }) month: string;
  @CountColumn() spendFen: number;
  @CountColumn() visits: number;
  @CountColumn() pointsEarned: number;
}
