import { Injectable } from '@nestjs/common';
import { parseInvoiceTitle, refuse, type InvoiceTitleKind } from '@cheyou/domain';
import { Members } from '../members';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Settlements } from '../settlement';
import { parseEmail } from './email';
import { InvoiceStore } from './invoice.store';

export interface InvoiceOrder {
  readonly titleKind: InvoiceTitleKind;
  readonly title: string;
  readonly taxNumber: string | null;
  readonly email: string | null;
  /** What the phone showed. */
  readonly quotedFen: number;
}

/** The owner of a bill asks for its invoice: for all money that was paid and is not given back, as it stands under the lock of the bill. */
@Injectable()
export class AskInvoice {
  constructor(
    private readonly once: Once,
    private readonly members: Members,
    private readonly settlements: Settlements,
    private readonly store: InvoiceStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Refused NOT_FOUND, INVOICE_TITLE_INVALID, TAX_NUMBER_INVALID, EMAIL_INVALID, INVOICE_ASKED, INVOICE_NOTHING, QUOTE_CHANGED. */
  async run(key: RequestKey, actor: Actor, settlementId: string, order: InvoiceOrder): Promise<void> {
    const {
      kind: titleKind,
      name: title,
      taxNumber,
    } = allowed(parseInvoiceTitle(order.titleKind, order.title, order.taxNumber));
    const { email } = allowed(parseEmail(order.email));
    await this.once.run(key, async (tx) => {
      const bill = await this.openBill(tx, actor, settlementId, order.quotedFen);
      const { memberId, shopId, amountFen } = bill;
      const of = { id: this.ids.next(), settlementId, memberId, shopId, amountFen, askedAt: this.clock.now() };
      if (!(await this.store.add(tx, { ...of, titleKind, title, taxNumber, email })))
        throw new Refused(refuse('INVOICE_ASKED'));
      return {};
    });
  }

  /** The bill under lock: nothing goes back while it is asked for, and its member becomes nobody else. */
  private async openBill(
    tx: Tx,
    actor: Actor,
    settlementId: string,
    quotedFen: number,
  ): Promise<{ memberId: string; shopId: string; amountFen: number }> {
    const bill = await this.settlements.lockBilledMoney(tx, settlementId);
    const member = await this.members.keep(tx, actor.memberId);
    if (!bill || !member || bill.memberId !== member.id) throw new Refused(refuse('NOT_FOUND'));
    if (await this.store.lockLive(tx, settlementId)) throw new Refused(refuse('INVOICE_ASKED'));
    const amountFen = bill.paidFen - bill.backFen;
    if (amountFen === 0) throw new Refused(refuse('INVOICE_NOTHING'));
    if (amountFen !== quotedFen) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen: amountFen }));
    return { memberId: member.id, shopId: bill.shopId, amountFen };
  }
}
