import { Injectable } from '@nestjs/common';
import { isRefusal, refuse } from '@cheyou/domain';
import { Members } from '../members';
import { ActLog } from '../platform/act-log';
import { Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { CouponTemplateStore } from './coupon-template.store';
import type { GrantInput, GrantResult, GrantsView } from './coupons.dto';
import { IssueCoupon } from './issue-coupon';

/** Staff give a coupon to each of a list of members; who can't have one is named with the reason, the others have theirs. */
@Injectable()
export class GrantCoupons {
  constructor(
    private readonly ids: Ids,
    private readonly once: Once,
    private readonly members: Members,
    private readonly templates: CouponTemplateStore,
    private readonly issuing: IssueCoupon,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND for an unknown template. */
  run(key: RequestKey, actor: StaffCaller, templateId: string, input: GrantInput): Promise<GrantsView> {
    return this.once.run(key, async (tx) => {
      if (!(await this.templates.find(tx, templateId))) throw new Refused(refuse('NOT_FOUND'));
      const kept = await this.keepAll(tx, input.memberIds);
      const grantId = this.ids.next();
      const results: GrantResult[] = [];
      for (const asked of input.memberIds) {
        const memberId = kept.get(asked);
        const source = `grant:${grantId}:${memberId ?? ''}`;
        const issue = { way: 'grant', source, carId: null, staffId: actor.staff.staffId } as const;
        const end =
          memberId === undefined ? refuse('NOT_FOUND') : await this.issuing.run(tx, templateId, { ...issue, memberId });
        const gave = isRefusal(end) ? { couponId: null, refused: end.refused } : { couponId: end.id, refused: null };
        results.push({ memberId: asked, ...gave });
      }
      const issued = new Set(results.flatMap(({ couponId }) => couponId ?? [])).size;
      const subject = { kind: 'couponTemplate', id: templateId };
      const facts = { grantId, asked: results.length, issued };
      await this.actLog.write(tx, { actor, act: 'coupon.grant', subject, reason: input.reason, facts });
      return { issued, results };
    });
  }

  /** Keeps the members by ascending id, before the template: so do all who issue. @returns the living ids by the asked ones. */
  private async keepAll(tx: Tx, memberIds: readonly string[]): Promise<Map<string, string>> {
    const kept = new Map<string, string>();
    for (const asked of [...memberIds].sort()) {
      const member = await this.members.keep(tx, asked);
      if (member) kept.set(asked, member.id);
    }
    return kept;
  }
}
