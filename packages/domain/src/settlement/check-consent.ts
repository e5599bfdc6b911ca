import { sumFen } from '../money';
import type { Fen } from '../money';
import { refuse } from '../refusals';
import type { Agreed, Consent, PrepaidCardFacts, SettlementFacts } from './facts';
import type { SettlementRefusal } from './plan';

/** Whose something is, and who else may spend it. */
export type Holder = Pick<PrepaidCardFacts, 'ownerId' | 'spenderIds'>;

/** What a bill takes of members altogether, and of each thing they hold. */
export interface AskedFor {
  readonly amountFen: Fen;
  readonly of: readonly Agreed[];
}

/** Whether the consent at hand allows to take this much of what these people hold; null when it does. */
export function checkConsent(
  facts: SettlementFacts,
  holders: readonly Holder[],
  { amountFen, of }: AskedFor,
): SettlementRefusal | null {
  const { consent } = facts;
  if (consent === null) return refuse('PROOF_MISSING', { prepaidFen: amountFen });
  switch (consent.kind) {
    case 'later':
      return null;
    case 'override':
      if (consent.reason.trim() === '') return refuse('REASON_MISSING');
      // Who may give no word at all may not for what costs nothing either.
      return consent.limitFen <= 0 || amountFen > consent.limitFen
        ? refuse('OVERRIDE_TOO_LARGE', { limitFen: consent.limitFen })
        : null;
    case 'memberCode':
      if (consent.staffId !== facts.staffId) return refuse('PROOF_WRONG');
      return memberConsents(facts, holders, consent);
    case 'ownerTap':
      if (!of.every((one) => covers(consent.upTo, one))) return refuse('PROOF_WRONG');
      return memberConsents(facts, holders, consent);
    case 'purchase':
      // What is bought is paid by its buyer, whatever others let them spend at the counter.
      if (consent.saleId !== facts.saleId) return refuse('PROOF_WRONG');
      return holders.every(({ ownerId }) => ownerId === consent.memberId) ? null : refuse('SPENDER_WITHOUT_RIGHT');
  }
}

function covers(upTo: readonly Agreed[], { instrumentId, amountFen, uses = [] }: Agreed): boolean {
  const agreed = upTo.filter((one) => one.instrumentId === instrumentId);
  if (agreed.length === 0 || amountFen > sumFen(agreed.map((one) => one.amountFen))) return false;
  return uses.every(({ lineId, times }) => {
    const ofLine = agreed.flatMap((one) => one.uses ?? []).filter((use) => use.lineId === lineId);
    return times <= ofLine.reduce((sum, use) => sum + use.times, 0);
  });
}

function memberConsents(
  facts: SettlementFacts,
  holders: readonly Holder[],
  consent: Extract<Consent, { expiresAt: string }>,
): SettlementRefusal | null {
  if (consent.saleId !== facts.saleId) return refuse('PROOF_WRONG');
  if (Date.parse(consent.expiresAt) <= Date.parse(facts.now)) return refuse('PROOF_EXPIRED');
  const allowed = holders.every((holder) => maySpend(holder, consent.memberId));
  return allowed ? null : refuse('SPENDER_WITHOUT_RIGHT');
}

/** Whether the member who consents may spend something; anything may be looked at before somebody has consented. */
export function consenterMaySpend({ consent }: Pick<SettlementFacts, 'consent'>, holder: Holder): boolean {
  return consent === null || !('memberId' in consent) || maySpend(holder, consent.memberId);
}

/** The owner, and those the owner gave the right to. */
export function maySpend(card: Holder, memberId: string): boolean {
  return card.ownerId === memberId || card.spenderIds.includes(memberId);
}
