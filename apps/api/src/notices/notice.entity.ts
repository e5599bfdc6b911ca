import { Column, Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IdKey, InstantColumn, JsonColumn, TextColumn } from '../platform/database';

/** Something a member is told. */
@Entity('notice')
@Index('notice_once', ['onceId'], { unique: true })
@Index('notice_by_member', ['memberId', 'id'])
@Index('notice_by_age', ['at'])
@Index('notice_unread', ['memberId', 'unread'])
export class NoticeRow {
  @IdKey() id: string;
  @IdColumn() memberId: string;
  @CodeColumn(40) kind: string;
  @TextColumn(40) title: string;
  /** {label, value}[] */
  @JsonColumn() facts: string;
  @CodeColumn(200) page: string;
  @InstantColumn() at: Date;
  /** The outbox row it came by, so that a repeat tells nothing twice; null when it was told in the transaction itself. */
  @IdColumn({ nullable: true }) onceId: string | null;
  @Column({ type: 'boolean' }) unread: boolean;
  /** The message in WeChat: waiting · sending (asked of WeChat, outcome not known) · sent · unsent (nobody asked for it, or refused) */
  @CodeColumn(12) message: string;
  @Column({ type: 'int' }) messageTries: number;
  /** The template whose wallet paid for the message. */
  @CodeColumn(20, { nullable: true }) messageTemplate: string | null;
}
