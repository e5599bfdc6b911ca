import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeeperPort, MergePort } from '../members';
import { LevelStore } from './level.store';
import { Levels } from './levels';

/** What happens to a member's tally when members are merged, asked about or exported. */
@Injectable()
export class OfMembers implements OnModuleInit {
  constructor(
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly store: LevelStore,
    private readonly levels: Levels,
  ) {}

  onModuleInit(): void {
    this.merges.register((tx, fromId, intoId) => this.store.giveAll(tx, fromId, intoId));
    this.keepers.register({
      room: 'levels',
      moneyFen: () => Promise.resolve(new Map()),
      describe: async (reader, memberId) => {
        const { level } = await this.levels.view(reader, memberId);
        return [{ label: '会员等级', value: level ? level.name : '暂无等级' }];
      },
      export: async (reader, memberId) => ({ level: await this.levels.view(reader, memberId) }),
    });
  }
}
