import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths, dayBounds, shopDayOf, yuanText } from '@cheyou/domain';
import { Members } from '../../members';
import { Clock } from '../../platform/clock';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Outbox } from '../../platform/outbox';
import type { CouponTemplate } from '../coupon-template';
import { CouponTemplateStore } from '../coupon-template.store';
import { billMovedTopic, type BillMoved } from './bill-moved';
import { CustomPort, type PaidBill } from './custom-port';
import { GiveOnOccasion, type Occasion } from './give-on-occasion';
import { TakeSpendGiftsBack } from './take-spend-gifts-back';

/** After a bill was paid, and after something of it went back: gives what is given for money spent and for a level, and takes back what lost its cause. */
@Injectable()
export class FollowBills implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly port: CustomPort,
    private readonly templates: CouponTemplateStore,
    private readonly giving: GiveOnOccasion,
    private readonly takingBack: TakeSpendGiftsBack,
  ) {}

  onModuleInit(): void {
    this.outbox.on(billMovedTopic, 'coupons.bills', (payload) => this.run(payload as BillMoved));
  }

  /**
   * May be told twice, and late: it goes by what stands now.
   * @throws Error while a coupon that should go is held by another bill: the outbox comes again.
   */
  async run({ settlementId, paid }: BillMoved): Promise<void> {
    if (paid)
      await this.unit.run(async (tx) => {
        const bill = await this.port.custom.billOf(tx, settlementId);
        if (bill) await this.give(tx, settlementId, bill);
      });
    // Once what was given is committed: money that went back while it was being given is seen here, what goes back later by its own row.
    const waits = await this.unit.run(async (tx) => {
      const bill = await this.port.custom.billOf(tx, settlementId);
      return bill !== null && (await this.takingBack.run(tx, bill.memberId));
    });
    if (waits) throw new Error(`a coupon to be taken back after bill ${settlementId} waits for a payment`);
  }

  private async give(tx: Tx, settlementId: string, bill: PaidBill): Promise<void> {
    const member = await this.members.keep(tx, bill.memberId);
    if (!member) return;
    for (const template of await this.templates.givenOn(tx, ['spend', 'level'])) {
      const occasion = await this.occasionOf(tx, template, { ...bill, memberId: member.id, settlementId });
      if (occasion) await this.giving.run(tx, template.id, { memberId: member.id, ...occasion });
    }
  }

  /** What the bill is an occasion for; null when it is none. */
  private async occasionOf(
    tx: Tx,
    { rules: { givenOn } }: CouponTemplate,
    { memberId, settlementId, month, moneyFen }: PaidBill & { settlementId: string },
  ): Promise<Omit<Occasion, 'memberId'> | null> {
    if (givenOn?.kind === 'spend') {
      const byMonth = givenOn.per === 'month';
      const spentFen = byMonth ? await this.port.custom.spentIn(tx, memberId, month) : moneyFen;
      if (spentFen < givenOn.fromFen) return null;
      const what = `消费满 ¥${yuanText(givenOn.fromFen)}`;
      const why = byMonth ? `${String(Number(month.slice(5)))} 月${what}` : `单笔${what}`;
      return { way: 'spend', key: `spend:${byMonth ? month : settlementId}`, why };
    }
    if (givenOn?.kind === 'level') {
      const level = await this.port.custom.levelOf(tx, memberId);
      if (level?.code !== givenOn.level) return null;
      const on = shopDayOf(this.clock.now());
      const since = dayBounds(addMonths(on, -givenOn.months)).endsAt;
      return { way: 'level', key: `level:${level.code}`, why: `等级礼：${level.name}`, again: { since, on } };
    }
    return null;
  }
}
