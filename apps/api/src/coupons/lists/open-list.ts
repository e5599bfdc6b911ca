import { Injectable } from '@nestjs/common';
import { maskPhone, phonesOfText, refuse, type PastedPhone, type Phone } from '@cheyou/domain';
import { Members } from '../../members';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { CouponTemplateStore } from '../coupon-template.store';
import { CustomPort } from '../occasions/custom-port';
import { CouponListStore, type Recipient } from './coupon-list.store';
import type { CouponListInput } from './lists.dto';

const phonesMax = 5_000;
const atOnce = 500;

interface Wanted {
  readonly level: string | null;
  readonly recipients: readonly Recipient[];
  readonly repeated: number;
}

/** Staff give a coupon to all of a level or to the members behind pasted numbers: who that is is written down at once, the coupons follow. */
@Injectable()
export class OpenList {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly members: Members,
    private readonly port: CustomPort,
    private readonly templates: CouponTemplateStore,
    private readonly lists: CouponListStore,
    private readonly actLog: ActLog,
  ) {}

  /** @returns the list's id, for a repeated key the same. @throws Refused NOT_FOUND (also for an unknown level), COUPON_NOT_OFFERED, VALIDATION_FAILED. */
  async run(key: RequestKey, actor: StaffCaller, templateId: string, input: CouponListInput): Promise<string> {
    const { id } = await this.once.run(key, async (tx) => {
      const template = await this.templates.find(tx, templateId);
      if (!template) throw new Refused(refuse('NOT_FOUND'));
      if (template.state !== 'open') throw new Refused(refuse('COUPON_NOT_OFFERED', { name: template.rules.name }));
      const { recipients: kind, reason } = input;
      const { level, recipients, repeated } =
        kind === 'level' ? await this.ofLevel(tx, input.level ?? '') : await this.ofPhones(tx, input.phones ?? '');
      const listId = this.ids.next();
      const by = { openedBy: actor.staff.staffId, openedAt: this.clock.now() };
      const list = { id: listId, templateId, recipients: kind, level, asked: recipients.length, repeated, reason };
      await this.lists.add(tx, { ...list, ...by }, recipients);
      const subject = { kind: 'couponTemplate', id: templateId };
      const facts = { listId, level, asked: recipients.length };
      await this.actLog.write(tx, { actor, act: 'coupon.grant', subject, reason, facts });
      return { id: listId };
    });
    return id;
  }

  private async ofLevel(reader: Reader, level: string): Promise<Wanted> {
    if (!(await this.port.custom.levels(reader)).some(({ code }) => code === level))
      throw new Refused(refuse('NOT_FOUND'));
    const found = await this.port.custom.membersAt(reader, level);
    const living: string[] = [];
    for (let from = 0; from < found.length; from += atOnce) {
      const asked = found.slice(from, from + atOnce);
      const known = await this.members.findMany(reader, asked);
      living.push(...asked.filter((id) => known.get(id)?.id === id));
    }
    const recipients = living.map((memberId, index) => this.recipient({ place: index + 1, memberId }));
    return { level, recipients, repeated: 0 };
  }

  private async ofPhones(reader: Reader, text: string): Promise<Wanted> {
    const pasted = phonesOfText(text);
    if (pasted.length === 0) throw new Refused(refuse('VALIDATION_FAILED', { fields: ['phones names no number'] }));
    if (pasted.length > phonesMax)
      throw new Refused(refuse('VALIDATION_FAILED', { fields: [`phones must be ${String(phonesMax)} at most`] }));
    const members = await this.membersOf(reader, pasted);
    const seen = new Set<string>();
    const recipients: Recipient[] = [];
    for (const { place, phone } of pasted) {
      const memberId = phone === null ? null : (members.get(phone) ?? null);
      const who = memberId ?? phone;
      if (who !== null && seen.has(who)) continue;
      if (who !== null) seen.add(who);
      recipients.push(this.recipient({ place, memberId, phone }));
    }
    return { level: null, recipients, repeated: pasted.length - recipients.length };
  }

  private async membersOf(reader: Reader, pasted: readonly PastedPhone[]): Promise<Map<Phone, string>> {
    const phones = [...new Set(pasted.flatMap(({ phone }) => phone ?? []))];
    const found = new Map<Phone, string>();
    for (let from = 0; from < phones.length; from += atOnce)
      for (const [phone, id] of await this.members.idsByPhones(reader, phones.slice(from, from + atOnce)))
        found.set(phone, id);
    return found;
  }

  /** Of a number that is no member's only the masked form is kept. */
  private recipient(of: { place: number; memberId: string | null; phone?: Phone | null }): Recipient {
    const { place, memberId, phone = null } = of;
    const base = { id: this.ids.next(), place, memberId };
    if (memberId !== null) return { ...base, phoneMasked: null, refused: null };
    return { ...base, phoneMasked: maskPhone(phone ?? ''), refused: phone === null ? 'PHONE_INVALID' : 'NOT_FOUND' };
  }
}
