import { Injectable } from '@nestjs/common';
import type { Fen } from '@cheyou/domain';
import { Members } from '../../members';
import type { Tx } from '../../platform/database';
import { CouponTemplateStore } from '../coupon-template.store';
import { CouponStore, type SpendGift } from '../coupon.store';
import { RevokeCoupon } from '../revoke-coupon';
import { CustomPort } from './custom-port';

const reason = '消费已退回，未达到发券金额';

/** What came for money spent is taken back when that money went back and it isn't used; what is used stays. */
@Injectable()
export class TakeSpendGiftsBack {
  constructor(
    private readonly members: Members,
    private readonly port: CustomPort,
    private readonly templates: CouponTemplateStore,
    private readonly coupons: CouponStore,
    private readonly revoking: RevokeCoupon,
  ) {}

  /**
   * The member isn't locked: a settlement locks coupons first and its member at the end, and a merge gives coupons away under their locks.
   * @returns whether one that should go is held by a bill that waits for its payment: to be tried again after the commit.
   */
  async run(tx: Tx, askedId: string): Promise<boolean> {
    const memberId = (await this.members.find(tx, askedId))?.id;
    if (memberId === undefined) return false;
    const gifts = await this.coupons.lockSpendGifts(tx, memberId);
    // Whoever became another before the coupons were locked has none any more: the survivor has them.
    if ((await this.members.find(tx, askedId))?.id !== memberId) return this.run(tx, askedId);
    const doubtful: SpendGift[] = [];
    for (const gift of gifts) if (await this.lostItsCause(tx, memberId, gift)) doubtful.push(gift);
    let waits = false;
    // Templates in the order in which whoever gives several at once locks them.
    for (const gift of doubtful.sort((a, b) => (a.templateId < b.templateId ? -1 : 1)))
      if (await this.mustWait(tx, memberId, gift)) waits = true;
    return waits;
  }

  private async mustWait(tx: Tx, memberId: string, gift: SpendGift): Promise<boolean> {
    // Whoever gives queues at the template too: a bill that is paid meanwhile counts here, or finds the occasion free.
    await this.templates.lock(tx, gift.templateId);
    if (!(await this.lostItsCause(tx, memberId, gift))) return false;
    if (gift.state === 'reserved') return true;
    await this.revoking.take(tx, gift.id, { staffId: null, reason });
    await this.coupons.freeOccasion(tx, gift.id);
    return false;
  }

  private async lostItsCause(
    tx: Tx,
    memberId: string,
    { templateId, templateVersion, occasion }: SpendGift,
  ): Promise<boolean> {
    const { givenOn } = await this.templates.rulesOf(tx, templateId, templateVersion);
    if (givenOn?.kind !== 'spend') throw new Error(`template ${templateId} gave nothing for money spent`);
    return (await this.spentFor(tx, memberId, occasion.slice('spend:'.length))) < givenOn.fromFen;
  }

  /** Of a month ('YYYY-MM') or of a bill. */
  private async spentFor(tx: Tx, memberId: string, cause: string): Promise<Fen | 0> {
    if (cause.includes('-')) return this.port.custom.spentIn(tx, memberId, cause);
    return (await this.port.custom.billOf(tx, cause))?.moneyFen ?? 0;
  }
}
