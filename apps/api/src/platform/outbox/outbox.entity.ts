import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../database';

/** What must follow a committed transaction, one row for each subscriber. */
@Entity('outbox')
@Index('outbox_due', ['dueAt'])
@Index('outbox_done', ['doneAt'])
export class OutboxRow {
  @IdKey() id: string;
  @CodeColumn(60) topic: string;
  @CodeColumn(60) subscriber: string;
  @JsonColumn() payload: string;
  @InstantColumn() createdAt: Date;
  /** When to try (again); null once it is done. While it is being handled, the end of the lease. */
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) doneAt: Date | null;
  @Column({ type: 'int', default: 0 }) attempts: number;
  @TextColumn(500, { nullable: true }) lastError: string | null;
}
