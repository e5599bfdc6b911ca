import { Injectable } from '@nestjs/common';
import { limitFor, may, refuse, suggestWishes, type SettlementFacts, type SettlementWishes } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { AskStore, type Ask } from './ask.store';
import { consentOfAsk, consentOfProof } from './consent';
import type { Proof } from './consent.store';
import { SaleStore, type Sale } from './sale.store';
import { FactsReader } from './settlement-facts';
import { VerifyMemberCode } from './verify-member-code';

export interface Quote {
  sale: Sale;
  facts: SettlementFacts;
  suggested: SettlementWishes;
  proof: Proof | null;
  ask: Ask | null;
  mayOverrideFen: number;
}

/** Facts and a first suggestion for the settle sheet; from there the phone plans by itself. */
@Injectable()
export class QuoteSale {
  constructor(
    private readonly db: Db,
    private readonly sales: SaleStore,
    private readonly facts: FactsReader,
    private readonly codes: VerifyMemberCode,
    private readonly asks: AskStore,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffCaller, saleId: string): Promise<Quote> {
    const sale = await this.sales.find(this.db, saleId);
    if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const [proof, ask] = await Promise.all([this.codes.current(saleId), this.asks.newestOf(this.db, saleId)]);
    // A yes whose time is over is none: the counter asks again, or goes another way.
    const agreed = ask && ask.expiresAt > this.clock.now() ? consentOfAsk(ask) : null;
    const facts = await this.facts.forPreview(this.db, actor, sale, proof ? consentOfProof(proof) : agreed);
    const suggested = allowed(suggestWishes(facts, 'cash'));
    const { role } = actor.staff;
    const mayOverrideFen = may(role, 'override.use') === null ? 0 : limitFor(role, 'overrideFen');
    return { sale, facts, suggested, proof, ask, mayOverrideFen };
  }
}
