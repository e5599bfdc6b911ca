import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '../platform/database';
import type { PageQuery } from '../platform/http';
import { messageTemplates } from './message-templates';
import { NoticeStore, type NoticeRecord } from './notice.store';
import type { NoticePage, NoticeView, SubscriptionAnswerInput, SubscriptionTemplate } from './notices.dto';
import { SubscriptionStore } from './subscription.store';
import { TemplateIds } from './template-ids';

/** The member's side: reading what they were told, and asking for messages. */
@Injectable()
export class OwnerNotices {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly notices: NoticeStore,
    private readonly wallets: SubscriptionStore,
    private readonly templates: TemplateIds,
  ) {}

  async page(memberId: string, { cursor, limit }: PageQuery): Promise<NoticePage> {
    const found = await this.notices.page(this.db, memberId, cursor, limit + 1);
    const items = found.slice(0, limit);
    return { items: items.map(viewOf), nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async readAll(memberId: string): Promise<void> {
    await this.unit.run((tx) => this.notices.markRead(tx, memberId));
  }

  offered(): SubscriptionTemplate[] {
    return messageTemplates.flatMap(({ kind, title }) => {
      const templateId = this.templates.of.get(kind);
      return templateId === undefined ? [] : [{ kind, templateId, title }];
    });
  }

  /** One accept is one message. A reject takes nothing away: what was accepted before still counts. A ban ends it all. */
  async answered(memberId: string, answers: readonly SubscriptionAnswerInput[]): Promise<void> {
    await this.unit.run(async (tx) => {
      for (const { kind, result } of answers) {
        if (result === 'accept') await this.wallets.add(tx, memberId, kind);
        if (result === 'ban') await this.wallets.empty(tx, memberId, kind);
      }
    });
  }
}

const viewOf = ({ id, kind, title, at, facts, page, unread }: NoticeRecord): NoticeView => ({
  id,
  kind,
  title,
  at: at.toISOString(),
  facts: [...facts],
  page,
  read: !unread,
});
