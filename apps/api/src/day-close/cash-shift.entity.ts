import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../platform/database';

/** A shift at the till of a shop: the float it began with, what was counted, and what should have been there. */
@Entity('cash_shift')
@Index('cash_shift_open_in', ['openIn'], { unique: true })
@Index('cash_shift_by_state', ['shopId', 'state', 'id'])
@Index('cash_shift_by_day', ['shopId', 'openedOn', 'id'])
export class CashShiftRow {
  @IdKey() id: string;
  @IdColumn() shopId: string;
  /** The shop while the shift is open, so that two at once open one; null from the count on. */
  @IdColumn({ nullable: true }) openIn: string | null;
  /** open · counted (a difference wants words) · explained (wants a second person) · closed */
  @CodeColumn(10) state: string;
  @DayColumn() openedOn: string;
  @InstantColumn() openedAt: Date;
  @IdColumn() openedBy: string;
  @CountColumn() floatFen: number;
  @InstantColumn({ nullable: true }) countedAt: Date | null;
  @IdColumn({ nullable: true }) countedBy: string | null;
  @CountColumn({ nullable: true }) countedFen: number | null;
  /** Pieces[] of the domain package. */
  @JsonColumn({ nullable: true }) pieces: string | null;
  @CountColumn({ nullable: true }) salesFen: number | null;
  @CountColumn({ nullable: true }) topUpsFen: number | null;
  @CountColumn({ nullable: true }) givenBackFen: number | null;
  @CountColumn({ nullable: true }) movedInFen: number | null;
  @CountColumn({ nullable: true }) movedOutFen: number | null;
  @CountColumn({ nullable: true }) expectedFen: number | null;
  @CodeColumn(20, { nullable: true }) reasonCode: string | null;
  @TextColumn(200, { nullable: true }) reason: string | null;
  @InstantColumn({ nullable: true }) explainedAt: Date | null;
  @IdColumn({ nullable: true }) explainedBy: string | null;
  @InstantColumn({ nullable: true }) acceptedAt: Date | null;
  @IdColumn({ nullable: true }) acceptedBy: string | null;
}

/** Cash that went in or out of the drawer other than by a bill. */
@Entity('drawer_move')
@Index('drawer_move_by_shift', ['shiftId', 'id'])
export class DrawerMoveRow {
  @IdKey() id: string;
  @IdColumn() shiftId: string;
  /** changeIn · toSafe · pettyCash */
  @CodeColumn(10) kind: string;
  @CountColumn() amountFen: number;
  @TextColumn(200) reason: string;
  @IdColumn() staffId: string;
  @InstantColumn() at: Date;
}

/** Which shift an entry of the ledger that moved cash belongs to: exactly one, or none when no shift was open. */
@Entity('shift_entry')
@Index('shift_entry_by_shift', ['shiftId'])
export class ShiftEntryRow {
  @IdKey() entryId: string;
  @IdKey() shopId: string;
  @IdColumn({ nullable: true }) shiftId: string | null;
  @CountColumn() salesFen: number;
  @CountColumn() topUpsFen: number;
  @CountColumn() givenBackFen: number;
}
