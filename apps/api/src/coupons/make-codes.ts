import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { newCouponCode } from './coupon-code';
import { CouponCodeStore } from './coupon-code.store';
import { CouponTemplateStore } from './coupon-template.store';

/** Makes codes to print or to send, each good for one coupon; limits count when one is redeemed. */
@Injectable()
export class MakeCodes {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly once: Once,
    private readonly templates: CouponTemplateStore,
    private readonly codes: CouponCodeStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, COUPON_NOT_OFFERED when the template is stopped. */
  run(key: RequestKey, actor: StaffCaller, templateId: string, count: number): Promise<{ codes: string[] }> {
    return this.once.run(key, async (tx) => {
      const template = await this.templates.find(tx, templateId);
      if (!template) throw new Refused(refuse('NOT_FOUND'));
      const { state, rules } = template;
      if (state !== 'open') throw new Refused(refuse('COUPON_NOT_OFFERED', { name: rules.name }));
      const codes = Array.from({ length: count }, () => ({ id: this.ids.next(), code: newCouponCode() }));
      const { staffId } = actor.staff;
      await this.codes.insert(tx, codes, { templateId, madeBy: staffId, at: this.clock.now() });
      const subject = { kind: 'couponTemplate', id: templateId };
      await this.actLog.write(tx, { actor, act: 'couponTemplate.edit', subject, facts: { codes: count } });
      return { codes: codes.map(({ code }) => code) };
    });
  }
}
