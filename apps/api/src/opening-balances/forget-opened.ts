import { Injectable } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Points } from '../points';
import { ServiceCards } from '../service-cards';

/** Forgets a member a table opened, when it is taken back and nobody met or gave them anything since. */
@Injectable()
export class ForgetOpened {
  constructor(
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly points: Points,
    private readonly serviceCards: ServiceCards,
    private readonly coupons: Coupons,
  ) {}

  async run(tx: Tx, memberId: string): Promise<void> {
    if (await this.hasNothing(tx, memberId)) await this.members.forgetTakenOver(tx, memberId);
  }

  /** Besides money, which members asks for itself: whatever somebody gave the member since stays theirs. */
  private async hasNothing(tx: Tx, memberId: string): Promise<boolean> {
    const today = shopDayOf(this.clock.now());
    const { lots, debt } = await this.points.factsOf(tx, memberId);
    const cards = await this.serviceCards.factsOf(tx, [memberId], today);
    const coupons = await this.coupons.factsOf(tx, [memberId], today);
    return lots.every(({ left }) => left === 0) && debt === 0 && cards.length === 0 && coupons.length === 0;
  }
}
