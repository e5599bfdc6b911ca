import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, InstantColumn } from '../../platform/database';

/** Somebody with a verified phone asks for the member that the counter opened under that phone. */
@Entity('claim')
@Index('claim_waiting_pair', ['waitingPair'], { unique: true })
@Index('claim_by_state', ['state', 'id'])
@Index('claim_by_holder', ['holderId'])
@Index('claim_by_claimant', ['claimantId'])
export class ClaimRow {
  @IdKey() id: string;
  @IdColumn() holderId: string;
  @IdColumn() claimantId: string;
  /** 'waiting', 'approved', 'rejected', or 'void' when one of the two is gone. */
  @CodeColumn(12) state: string;
  /** holder:claimant while it waits, so that a pair waits once. */
  @CodeColumn(53, { nullable: true }) waitingPair: string | null;
  /** What the holder's cards held when it was asked, in fen. */
  @CountColumn() amountFen: number;
  @InstantColumn() askedAt: Date;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @IdColumn({ nullable: true }) decidedBy: string | null;
}
