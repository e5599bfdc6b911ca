import { Injectable, type OnModuleInit } from '@nestjs/common';
import { birthdaysWanted, shopDayOf, type BirthdayWanted } from '@cheyou/domain';
import { Members } from '../../members';
import { Clock } from '../../platform/clock';
import { Db, type Tx } from '../../platform/database';
import { EachInTurn, Jobs } from '../../platform/jobs';
import { CouponTemplateStore } from '../coupon-template.store';
import { GiveOnOccasion } from './give-on-occasion';

/** Nobody wants to be told at midnight. */
const inTheMorning = '09:00';

/** Each morning gives members whose birthday is near what their shop gives for it, a member a transaction. */
@Injectable()
export class GiveBirthdays implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly each: EachInTurn,
    private readonly members: Members,
    private readonly templates: CouponTemplateStore,
    private readonly giving: GiveOnOccasion,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('coupons.birthdays', inTheMorning, async (stop) => {
      await this.run(stop);
    });
  }

  /**
   * A second run finds nothing. A member whose coupon fails keeps nobody else waiting.
   * @returns coupons given.
   * @throws Error with the members that failed, after all others: the job comes again.
   */
  async run(stop?: AbortSignal): Promise<number> {
    const today = shopDayOf(this.clock.now());
    const [failed, given]: [string[], number[]] = [[], []];
    for (const { id, rules } of await this.templates.givenOn(this.db, ['birthday'])) {
      if (rules.givenOn?.kind !== 'birthday') continue;
      const wanted = birthdaysWanted(today, rules.givenOn.daysBefore);
      const round = await this.each.run({
        list: (reader, page) =>
          this.members.withBirthday(
            reader,
            wanted.map(({ monthDay }) => monthDay),
            page,
          ),
        work: (tx, memberId) => this.ofMember(tx, id, memberId, wanted),
        failure: 'a birthday coupon could not be given',
        stop,
      });
      failed.push(...round.failed);
      given.push(round.sum);
    }
    if (failed.length > 0) throw new Error(`these members got no birthday coupon: ${failed.join(', ')}`);
    return given.reduce((sum, one) => sum + one, 0);
  }

  private async ofMember(
    tx: Tx,
    templateId: string,
    asked: string,
    wanted: readonly BirthdayWanted[],
  ): Promise<number> {
    const member = await this.members.keep(tx, asked);
    const birthday = wanted.find(({ monthDay }) => member?.birthOn?.slice(5) === monthDay);
    if (!member || !birthday) return 0;
    const key = `birthday:${String(birthday.year)}`;
    return this.giving.run(tx, templateId, { memberId: member.id, way: 'birthday', key, why: '生日礼' });
  }
}
