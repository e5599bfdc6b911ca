import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, TextColumn } from '../platform/database';

const hash = { type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' } as const;

/** Somebody signed in on one device; a refresh counts its generation up. */
@Entity('session')
@Index('session_by_member', ['memberId'])
@Index('session_by_expiry', ['expiresAt'])
export class SessionRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  /** The WeChat account it was opened with. */
  @IdColumn() accountId: string;
  /** 'miniProgram', 'officialAccount' or 'desktop'. */
  @CodeColumn(20) door: string;
  /** Part of what refresh tokens are derived from; the tokens themselves are kept nowhere. */
  @Column({ type: 'varbinary', length: 16 }) salt: Buffer;
  @Column({ type: 'int' }) generation: number;
  @Column({ type: 'int' }) seenGeneration: number;
  @InstantColumn() createdAt: Date;
  @InstantColumn() rotatedAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** 'signedOut', 'reused', 'dismissed', 'rebound' or 'forgotten'. */
  @CodeColumn(20, { nullable: true }) endedBecause: string | null;
}

/** A desktop that waits for somebody of the staff to confirm its digits on the phone. */
@Entity('desktop_ticket')
@Index('desktop_ticket_digits', ['openDigits'], { unique: true })
@Index('desktop_ticket_by_expiry', ['expiresAt'])
export class DesktopTicketRow {
  @IdKey() id: string;
  /** Null once confirmed or too old, so that open digits are unique. */
  @CodeColumn(6, { nullable: true }) openDigits: string | null;
  @Column(hash) secretHash: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
  @IdColumn({ nullable: true }) memberId: string | null;
  /** The account of whoever confirmed it. */
  @IdColumn({ nullable: true }) accountId: string | null;
  @InstantColumn({ nullable: true }) collectedAt: Date | null;
}

/** A nonce that went to WeChat's consent page and has to come back, once. */
@Entity('sign_in_state')
@Index('sign_in_state_by_expiry', ['expiresAt'])
export class SignInStateRow {
  @PrimaryColumn(hash) stateHash: string;
  @TextColumn(300) returnTo: string;
  @InstantColumn() expiresAt: Date;
}
