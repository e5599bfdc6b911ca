import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn } from '../../platform/database';
import { BlindIndexColumn } from '../blind-index.column';

/** Who has to do with a car. A car without a row here is a walk-in. */
@Entity('member_car')
@Index('member_car_owned', ['ownedCarId'], { unique: true })
@Index('member_car_by_car', ['carId'])
export class MemberCarRow {
  @IdKey() memberId: string;
  @IdKey() carId: string;
  /** 'owner' or 'driver'. */
  @CodeColumn(8) role: string;
  /** The car again where the member owns it: a car has one owner. */
  @IdColumn({ nullable: true }) ownedCarId: string | null;
  /** A driver's leave to spend the owner's card on this car. */
  @Column({ type: 'boolean' }) maySpend: boolean;
  @InstantColumn() since: Date;
}

@Entity('driver_invitation')
@Index('driver_invitation_code', ['codeIndex'], { unique: true })
@Index('driver_invitation_by_car', ['carId'])
@Index('driver_invitation_by_inviter', ['invitedBy'])
export class DriverInvitationRow {
  @IdKey() id: string;
  @IdColumn() carId: string;
  @IdColumn() invitedBy: string;
  @BlindIndexColumn() codeIndex: string;
  @Column({ type: 'boolean' }) maySpend: boolean;
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) acceptedAt: Date | null;
  @IdColumn({ nullable: true }) acceptedBy: string | null;
}
