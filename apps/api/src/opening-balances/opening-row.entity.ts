import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, IdKey, JsonColumn } from '../platform/database';

/** A row of such a table: what it says, what became of it. */
@Entity('opening_row')
@Index('opening_row_line', ['fileId', 'line'], { unique: true })
@Index('opening_row_by_state', ['fileId', 'state', 'line'])
@Index('opening_row_by_member', ['memberId'])
export class OpeningRowRow {
  /** Also the source of the lots it gave. */
  @IdKey() id: string;
  @IdColumn() fileId: string;
  @Column({ type: 'int' }) line: number;
  @CodeColumn(10) state: string;
  /** `create` or `join`; null when it is refused. */
  @CodeColumn(10, { nullable: true }) outcome: string | null;
  /** The first reason against it. */
  @CodeColumn(40, { nullable: true }) reason: string | null;
  /** The row as it was read, its cells and the reasons: names people. */
  @Column({ type: 'mediumblob' }) sealed: Buffer;
  @IdColumn({ nullable: true }) shopId: string | null;
  @CountColumn() principalFen: number;
  @CountColumn() bonusFen: number;
  @CountColumn() points: number;
  @CountColumn() uses: number;
  @IdColumn({ nullable: true }) memberId: string | null;
  /** The member was opened by this row. */
  @Column({ type: 'boolean' }) memberOpened: boolean;
  /** Where what it gave is. */
  @JsonColumn({ nullable: true }) given: string | null;
}

/** What a row claims for its person: the balance of a card, the uses of a service. Nothing is claimed twice, whatever the file. */
@Entity('opening_claim')
@Index('opening_claim_by_row', ['rowId'])
export class OpeningClaimRow {
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', primary: true }) claimKey: string;
  @IdColumn() rowId: string;
}
