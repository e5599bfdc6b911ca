import { Injectable } from '@nestjs/common';
import { Members } from '../members';
import type { Reader } from '../platform/database';
import type { Actor } from '../platform/http';
import type { OrderRecord } from './order-record';

/** Whether an order is the caller's: for some seconds after a merge a session may still show the member that left. */
@Injectable()
export class OwnOrder {
  constructor(private readonly members: Members) {}

  async is(reader: Reader, order: OrderRecord, { memberId }: Actor): Promise<boolean> {
    return order.memberId === memberId || (await this.members.find(reader, memberId))?.id === order.memberId;
  }
}
