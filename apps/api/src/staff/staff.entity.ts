import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

/** Somebody who works or worked here; a person who comes back gets a new row. */
@Entity('staff')
@Index('staff_active_member', ['activeMemberId'], { unique: true })
@Index('staff_by_member', ['memberId'])
export class StaffMemberRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  /** The member while active, null once dismissed: nobody is staff twice. */
  @IdColumn({ nullable: true }) activeMemberId: string | null;
  @TextColumn(40) name: string;
  @CodeColumn(20) role: string;
  /** The home shop. */
  @IdColumn() shopId: string;
  @Column({ type: 'varbinary', length: 512, nullable: true }) phoneSealed: Buffer | null;
  @CodeColumn(10) state: string;
  @InstantColumn() since: Date;
  @InstantColumn({ nullable: true }) lastSeenAt: Date | null;
  @InstantColumn({ nullable: true }) dismissedAt: Date | null;
  @IdColumn({ nullable: true }) dismissedBy: string | null;
  @TextColumn(200, { nullable: true }) dismissReason: string | null;
}

/** A code that makes whoever has it staff, once. */
@Entity('staff_invitation')
@Index('staff_invitation_code', ['codeHash'], { unique: true })
export class StaffInvitationRow {
  @IdKey() id: string;
  /** Keyed hash; the code itself is shown once and kept nowhere. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' }) codeHash: string;
  @TextColumn(40) name: string;
  @CodeColumn(20) role: string;
  @IdColumn() shopId: string;
  @Column({ type: 'varbinary', length: 512, nullable: true }) phoneSealed: Buffer | null;
  /** Null when the set-up command invited. */
  @IdColumn({ nullable: true }) invitedBy: string | null;
  @InstantColumn() madeAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) usedAt: Date | null;
  @InstantColumn({ nullable: true }) withdrawnAt: Date | null;
}
