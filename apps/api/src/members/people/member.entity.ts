import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, DayColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../../platform/database';
import { BlindIndexColumn } from '../blind-index.column';

@Entity('member')
@Index('member_phone', ['phoneIndex'], { unique: true })
@Index('member_unionid', ['unionidIndex'], { unique: true })
@Index('member_by_phone_tail', ['phoneTailIndex'])
@Index('member_by_name', ['name'])
@Index('member_by_survivor', ['mergedInto'])
@Index('member_by_opening', ['openedShopId', 'createdAt'])
export class MemberRow {
  @IdKey() id: string;
  /** 'active', 'merged' or 'anonymised'. */
  @CodeColumn(12) state: string;
  /** The survivor, always an active or anonymised one: merging moves older pointers along. */
  @IdColumn({ nullable: true }) mergedInto: string | null;
  @TextColumn(40, { nullable: true }) name: string | null;
  @Column({ type: 'varbinary', length: 512, nullable: true }) phoneSealed: Buffer | null;
  @BlindIndexColumn({ nullable: true }) phoneIndex: string | null;
  @BlindIndexColumn({ nullable: true }) phoneTailIndex: string | null;
  @InstantColumn({ nullable: true }) phoneVerifiedAt: Date | null;
  /** 'wechat' (the phone code) or 'counter' (staff saw the person). */
  @CodeColumn(10, { nullable: true }) phoneVerifiedBy: string | null;
  /** A person is the same in both apps by this alone. */
  @BlindIndexColumn({ nullable: true }) unionidIndex: string | null;
  @CodeColumn(10, { nullable: true }) gender: string | null;
  @DayColumn({ nullable: true }) birthOn: string | null;
  @TextColumn(500, { nullable: true }) note: string | null;
  @Column({ type: 'boolean' }) elderMode: boolean;
  @Column({ type: 'int' }) visits: number;
  @DayColumn({ nullable: true }) lastVisitOn: string | null;
  @IdColumn({ nullable: true }) openedShopId: string | null;
  @InstantColumn() createdAt: Date;
}
