import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { messageTopic } from './message-topic';
import type { NewNotice } from './notice';
import { NoticeStore } from './notice.store';

/** Tells members what happened to them: a row they read in the app, and a message in WeChat when they asked for one. */
@Injectable()
export class Notices {
  constructor(
    private readonly store: NoticeStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  tell(tx: Tx, notice: NewNotice): Promise<void> {
    return this.add(tx, notice, null);
  }

  /** The same for what came by the outbox, where a row may be handed out twice: told once. */
  tellOnce(tx: Tx, notice: NewNotice, outboxId: string): Promise<void> {
    return this.add(tx, notice, outboxId);
  }

  /** How many notices the member hasn't read. */
  unread(reader: Reader, memberId: string): Promise<number> {
    return this.store.countUnread(reader, memberId);
  }

  private async add(tx: Tx, { at, ...notice }: NewNotice, onceId: string | null): Promise<void> {
    const id = this.ids.next();
    const added = await this.store.add(tx, { ...notice, id, at: at ?? this.clock.now() }, onceId);
    if (added) await this.outbox.add(tx, messageTopic, { noticeId: id });
  }
}
