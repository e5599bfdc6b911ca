import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { CouponTemplateStore } from './coupon-template.store';
import { GiveOnOccasion } from './occasions/give-on-occasion';

/** Whoever joins gets what is given to everybody who joins, once; what has run out is not given. */
@Injectable()
export class GreetMember {
  constructor(
    private readonly templates: CouponTemplateStore,
    private readonly giving: GiveOnOccasion,
  ) {}

  async run(tx: Tx, memberId: string): Promise<void> {
    for (const { id } of await this.templates.givenOn(tx, ['joining']))
      await this.giving.run(tx, id, { memberId, way: 'registration', key: 'registration', why: '入会礼' });
  }
}
