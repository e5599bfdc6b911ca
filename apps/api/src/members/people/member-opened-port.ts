import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import type { StaffCaller } from '../../platform/http';

export interface MemberOpened {
  memberId: string;
  /** The shop whose counter opened the member. */
  shopId: string;
  actor: StaffCaller;
}

export type OnOpened = (tx: Tx, opened: MemberOpened) => Promise<void>;

/** Where higher rooms add what a member opened at the counter gets at once: a prepaid card. */
@Injectable()
export class MemberOpenedPort {
  private readonly rooms: OnOpened[] = [];

  /** Call it in onModuleInit. */
  register(onOpened: OnOpened): void {
    this.rooms.push(onOpened);
  }

  async opened(tx: Tx, opened: MemberOpened): Promise<void> {
    for (const onOpened of this.rooms) await onOpened(tx, opened);
  }
}
