import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, refuse } from '@cheyou/domain';
import { Members } from '../../members';
import type { Tx } from '../../platform/database';
import { EachInTurn, Jobs } from '../../platform/jobs';
import { IssueCoupon } from '../issue-coupon';
import { CouponListStore } from './coupon-list.store';

const everyMs = 2_000;

/** Gives those on lists their coupons, a member a transaction: a process that dies leaves nothing half, and whoever is next goes on there. */
@Injectable()
export class WorkOnLists implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly each: EachInTurn,
    private readonly members: Members,
    private readonly issuing: IssueCoupon,
    private readonly lists: CouponListStore,
  ) {}

  onModuleInit(): void {
    this.jobs.every('coupons.lists', everyMs, (stop) => this.run(stop));
  }

  /** @throws Error with the rows that failed, after all others: the job comes again. */
  async run(stop?: AbortSignal): Promise<void> {
    const { failed } = await this.each.run({
      list: (reader, page) => this.lists.waiting(reader, page),
      work: (tx, id) => this.give(tx, id),
      failure: 'a coupon of a list could not be given',
      stop,
    });
    if (failed.length > 0) throw new Error(`these rows of coupon lists failed: ${failed.join(', ')}`);
  }

  private async give(tx: Tx, id: string): Promise<number> {
    const row = await this.lists.lockWaiting(tx, id);
    if (!row) return 0;
    const member = await this.members.keep(tx, row.memberId);
    const end = member
      ? await this.issuing.run(tx, row.templateId, {
          ...{ memberId: member.id, way: 'grant', source: `list:${row.listId}:${member.id}` },
          ...{ carId: null, staffId: row.openedBy },
        })
      : refuse('NOT_FOUND');
    await this.lists.finish(tx, id, isRefusal(end) ? { refused: end.refused } : { couponId: end.id });
    return isRefusal(end) ? 0 : 1;
  }
}
