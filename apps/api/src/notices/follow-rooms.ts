import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Members } from '../members';
import { UnitOfWork } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { toldTopic } from './message-topic';
import type { NewNotice } from './notice';
import { Notices } from './notices';

type Told = Omit<NewNotice, 'at'> & { at: string };

/** Rooms on this floor can't call Notices: they write the topic `member.told`, and it is followed here. */
@Injectable()
export class FollowRooms implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly notices: Notices,
    private readonly members: Members,
  ) {}

  onModuleInit(): void {
    this.outbox.on(toldTopic, 'notices.tell', async (payload, row) => {
      const { at, ...told } = payload as Told;
      await this.unit.run(async (tx) => {
        // On its way the member may have become another, who is told, or nobody.
        const member = await this.members.keep(tx, told.memberId);
        if (member) await this.notices.tellOnce(tx, { ...told, memberId: member.id, at: new Date(at) }, row.id);
      });
    });
  }
}
