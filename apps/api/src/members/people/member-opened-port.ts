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

/** The member is locked by the transaction. */
export type OnJoined = (tx: Tx, memberId: string) => Promise<void>;

/** Where higher rooms add what a member opened at the counter gets at once (a prepaid card), and what whoever joins gets (a coupon). */
@Injectable()
export class MemberOpenedPort {
  private readonly rooms: OnOpened[] = [];
  private readonly greeters: OnJoined[] = [];

  /** Call it in onModuleInit. */
  register(onOpened: OnOpened): void {
    this.rooms.push(onOpened);
  }

  /** For a room that greets whoever joins, at the counter or on the phone. Call it in onModuleInit. */
  registerJoined(onJoined: OnJoined): void {
    this.greeters.push(onJoined);
  }

  async opened(tx: Tx, opened: MemberOpened): Promise<void> {
    for (const onOpened of this.rooms) await onOpened(tx, opened);
    await this.joined(tx, opened.memberId);
  }

  /** The member's first phone is known. Somebody whose cards and coupons it got may have joined before. */
  async joined(tx: Tx, memberId: string): Promise<void> {
    for (const onJoined of this.greeters) await onJoined(tx, memberId);
  }
}
