import { Injectable } from '@nestjs/common';
import { isRefusal, planSettlement, refuse, roundedByChoice, type SettlementPlan } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { allowed, Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { AskStore } from './ask.store';
import { askedOf, choiceOf } from './asked-plan';
import { OpenAsks } from './open-asks';
import type { Sale } from './sale.store';
import { FactsReader } from './settlement-facts';
import { wishesOf, type PlainWishes } from './wishes';

/** What the member chose of the own things, and what that leaves for WeChat; fen. */
export interface OwnChoice extends Omit<PlainWishes, 'tenders'> {
  readonly wechatFen: number;
  /** The total that was shown. */
  readonly quotedFen: number;
}

/** The bill no longer comes to what the member's phone showed. */
const otherThanShown: ReadonlySet<string> = new Set(['TENDERS_SHORT', 'TENDERS_TOO_MUCH', 'PREPAID_TOO_MUCH']);

/** The member's yes with another combination: planned anew, beside what the counter takes in other ways. */
@Injectable()
export class AnswerOtherwise {
  constructor(
    private readonly once: Once,
    private readonly open: OpenAsks,
    private readonly asks: AskStore,
    private readonly facts: FactsReader,
  ) {}

  /** @throws Refused what OpenAsks and the planner refuse; QUOTE_CHANGED when the bill comes to something else than was shown; ROUNDED_BY_CHOICE. */
  async run(key: RequestKey, actor: Actor, askId: string, choice: OwnChoice): Promise<void> {
    await this.once.run(key, (tx) => this.answer(tx, actor, askId, choice));
  }

  private async answer(tx: Tx, actor: Actor, askId: string, choice: OwnChoice): Promise<void> {
    const { ask, sale, answer } = await this.open.lock(tx, actor, askId);
    if (ask.choice === null) throw new Refused(refuse('ASK_REPLACED'));
    const { uses, couponIds, points, prepaid, wechatFen, quotedFen } = choice;
    const taken = ask.choice.wishes.tenders.filter(({ method }) => method !== 'wechat');
    const byWechat = wechatFen === 0 ? [] : [{ method: 'wechat' as const, amountFen: wechatFen }];
    const wishes: PlainWishes = { uses, couponIds, points, prepaid, tenders: [...taken, ...byWechat] };
    const plan = await this.plan(tx, sale, { wishes, quotedFen });
    await this.asks.choose(tx, askId, { ...askedOf(plan), choice: choiceOf(plan, wishes, true) });
    await answer('approved');
  }

  private async plan(
    tx: Tx,
    sale: Sale,
    { wishes, quotedFen }: { wishes: PlainWishes; quotedFen: number },
  ): Promise<SettlementPlan> {
    const facts = await this.facts.forPreview(tx, null, sale, { kind: 'later' });
    const plan = planSettlement(facts, wishesOf(wishes, quotedFen));
    if (isRefusal(plan) && otherThanShown.has(plan.refused))
      throw new Refused(
        refuse('QUOTE_CHANGED', sale.totalFen === quotedFen ? {} : { quotedFen, totalFen: sale.totalFen }),
      );
    const allowedPlan = allowed(plan);
    if (roundedByChoice(facts, wishesOf(wishes, quotedFen), allowedPlan))
      throw new Refused(refuse('ROUNDED_BY_CHOICE'));
    return allowedPlan;
  }
}
