import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeeperPort, MergePort } from '../members';
import { NoticeStore } from './notice.store';
import { SubscriptionStore } from './subscription.store';

const exportMax = 1_000;

/** What happens to notices and wallets when members merge, ask what is kept of them, or are forgotten. */
@Injectable()
export class NoticeMembers implements OnModuleInit {
  constructor(
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly notices: NoticeStore,
    private readonly wallets: SubscriptionStore,
  ) {}

  onModuleInit(): void {
    this.merges.register(async (tx, fromId, intoId) => {
      await this.notices.moveToMember(tx, fromId, intoId);
      await this.wallets.moveToMember(tx, fromId, intoId);
    });
    this.keepers.register({
      room: 'notices',
      describe: async (reader, memberId) => [
        { label: '消息', value: `${String(await this.notices.countOf(reader, memberId))} 条` },
      ],
      export: async (reader, memberId) =>
        (await this.notices.page(reader, memberId, null, exportMax)).map(({ title, facts, at }) => ({
          title,
          facts,
          at: at.toISOString(),
        })),
      onForgotten: async (tx, memberId) => {
        await this.notices.removeOf(tx, memberId);
        await this.wallets.removeOf(tx, memberId);
      },
    });
  }
}
