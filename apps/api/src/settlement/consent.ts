import { count, fen, type Consent } from '@cheyou/domain';
import type { Ask } from './ask.store';
import type { Proof } from './consent.store';

/** The consent a verified member code gives. */
export function consentOfProof({ id, memberId, saleId, staffId, expiresAt }: Proof): Consent {
  return { kind: 'memberCode', proofId: id, memberId, saleId, staffId, expiresAt: expiresAt.toISOString() };
}

/** The consent an ask gives; null while nobody approved it, or when a settlement came of it. */
export function consentOfAsk(ask: Ask | null): Consent | null {
  if (ask?.state !== 'approved' || ask.settlementId !== null || ask.choice === null) return null;
  const { id: askId, memberId, saleId, expiresAt, choice } = ask;
  return {
    kind: 'ownerTap',
    askId,
    memberId,
    saleId,
    upTo: choice.upTo.map(({ instrumentId, amountFen, uses = [] }) => ({
      instrumentId,
      amountFen: fen(amountFen),
      uses: uses.map(({ lineId, times }) => ({ lineId, times: count(times) })),
    })),
    expiresAt: expiresAt.toISOString(),
  };
}
