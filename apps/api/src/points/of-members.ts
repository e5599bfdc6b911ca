import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeeperPort, MergePort } from '../members';
import { PointsStore } from './points.store';
import { ReadPoints } from './read-points';

/** What happens to points when members are merged, asked about or exported. */
@Injectable()
export class OfMembers implements OnModuleInit {
  constructor(
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly store: PointsStore,
    private readonly reading: ReadPoints,
  ) {}

  onModuleInit(): void {
    // Both accounts stay, and count together from now on.
    this.merges.register((tx, fromId, intoId) => this.store.giveAll(tx, fromId, intoId));
    this.keepers.register({
      room: 'points',
      moneyFen: () => Promise.resolve(new Map()),
      describe: async (_reader, memberId) => {
        const { balance } = await this.reading.of(memberId);
        return [{ label: '积分', value: `${balance.toLocaleString('en')} 分，以及每一笔变动的记录` }];
      },
      export: async (_reader, memberId) => ({
        points: await this.reading.of(memberId),
        movements: (await this.reading.movements(memberId, { cursor: null, limit: exportMax })).items,
      }),
    });
  }
}

/** More movements than an account makes in its life. */
const exportMax = 100_000;
