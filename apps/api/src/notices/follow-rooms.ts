import { Injectable, type OnModuleInit } from '@nestjs/common';
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
  ) {}

  onModuleInit(): void {
    this.outbox.on(toldTopic, 'notices.tell', async (payload, row) => {
      const { at, ...told } = payload as Told;
      await this.unit.run((tx) => this.notices.tellOnce(tx, { ...told, at: new Date(at) }, row.id));
    });
  }
}
