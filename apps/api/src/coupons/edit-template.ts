import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Catalog } from '../catalog';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork, type Reader, type Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Shops } from '../shops';
import type { CouponTemplate, TemplateRules, TemplateState } from './coupon-template';
import { CouponTemplateStore } from './coupon-template.store';
import type { CouponTemplateInput, EditCouponTemplateInput } from './coupon-templates.dto';
import { CustomPort } from './occasions/custom-port';
import { rulesOfInput } from './rules-of-input';

/** Makes templates and changes them; coupons issued before keep the terms they were issued under. */
@Injectable()
export class EditTemplate {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly catalog: Catalog,
    private readonly shops: Shops,
    private readonly port: CustomPort,
    private readonly templates: CouponTemplateStore,
    private readonly actLog: ActLog,
  ) {}

  /** @returns its id. @throws Refused VALIDATION_FAILED for rules that can't stand together; NOT_FOUND for a scope or an occasion that names what doesn't exist. */
  make(actor: StaffCaller, { reason, ...input }: CouponTemplateInput): Promise<string> {
    const rules = allowed(rulesOfInput(input));
    return this.unit.run(async (tx) => {
      await this.refuseUnknown(tx, rules);
      const template: CouponTemplate = {
        id: this.ids.next(),
        version: 1,
        state: 'open',
        rules,
        issued: 0,
        issuedFen: 0,
      };
      await this.templates.insert(tx, template, this.clock.now());
      await this.addVersion(tx, actor, template, reason);
      await this.log(tx, actor, template.id, { reason, facts: { after: rules } });
      return template.id;
    });
  }

  /** @throws Refused NOT_FOUND, VERSION_CHANGED, VALIDATION_FAILED; COUPON_ISSUED_MORE when more was issued than it then allows. */
  edit(actor: StaffCaller, id: string, { version, reason, ...input }: EditCouponTemplateInput): Promise<void> {
    const rules = allowed(rulesOfInput(input));
    return this.unit.run(async (tx) => {
      await this.refuseUnknown(tx, rules);
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new Refused(refuse('VERSION_CHANGED', { version: before.version }));
      const after = { ...before, version: version + 1, rules };
      if ((await this.templates.putInForce(tx, id, after.version, rules)) === 0)
        throw new Refused(refuse('COUPON_ISSUED_MORE', { issued: before.issued }));
      await this.addVersion(tx, actor, after, reason);
      await this.log(tx, actor, id, { reason, facts: { before: before.rules, after: rules } });
    });
  }

  /** Stops issuing, or takes it up again; what is issued stays good. @throws Refused NOT_FOUND, STATE_CHANGED. */
  setState(actor: StaffCaller, id: string, state: TemplateState, reason: string): Promise<void> {
    return this.unit.run(async (tx) => {
      const before = await this.locked(tx, id);
      if (before.state === state) throw new Refused(refuse('STATE_CHANGED', { state }));
      await this.templates.setState(tx, id, state);
      await this.log(tx, actor, id, { reason, facts: { before: before.state, after: state } });
    });
  }

  private async locked(tx: Tx, id: string): Promise<CouponTemplate> {
    const template = await this.templates.lock(tx, id);
    if (!template) throw new Refused(refuse('NOT_FOUND'));
    return template;
  }

  private addVersion(
    tx: Tx,
    actor: StaffCaller,
    { id, version, rules }: CouponTemplate,
    reason: string,
  ): Promise<void> {
    const changedBy = actor.staff.staffId;
    return this.templates.addVersion(tx, id, { version, rules, changedBy, reason, changedAt: this.clock.now() });
  }

  private log(
    tx: Tx,
    actor: StaffCaller,
    id: string,
    what: { reason: string; facts: Record<string, unknown> },
  ): Promise<void> {
    return this.actLog.write(tx, {
      actor,
      act: 'couponTemplate.edit',
      subject: { kind: 'couponTemplate', id },
      ...what,
    });
  }

  /**
   * A scope that names nothing would make coupons that fit no bill, a level that isn't there an occasion that never comes. Levels of a scope
   * come and go: they aren't asked for.
   */
  private async refuseUnknown(reader: Reader, { scope: { itemIds, shopIds }, givenOn }: TemplateRules): Promise<void> {
    const [items, shops] = [await this.catalog.servicesByIds(reader, itemIds ?? []), await this.shops.names(reader)];
    const levels = givenOn?.kind === 'level' ? await this.port.custom.levels(reader) : [];
    const isUnknown =
      itemIds?.some((id) => !items.has(id)) === true ||
      shopIds?.some((id) => !shops.has(id)) === true ||
      (givenOn?.kind === 'level' && !levels.some(({ code }) => code === givenOn.level));
    if (isUnknown) throw new Refused(refuse('NOT_FOUND'));
  }
}
