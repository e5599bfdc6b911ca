import { fen, type Consent } from '@cheyou/domain';
import { askedFen, type Ask } from './ask.store';
import type { Proof } from './consent.store';

/** The consent a verified member code gives. */
export function consentOfProof({ id, memberId, saleId, staffId, expiresAt }: Proof): Consent {
  return { kind: 'memberCode', proofId: id, memberId, saleId, staffId, expiresAt: expiresAt.toISOString() };
}

/** The consent an ask gives; null while nobody approved it, or when a settlement came of it. */
export function consentOfAsk(ask: Ask | null): Consent | null {
  if (ask?.state !== 'approved' || ask.settlementId !== null) return null;
  const { id: askId, memberId, saleId, expiresAt } = ask;
  return {
    kind: 'ownerTap',
    askId,
    memberId,
    saleId,
    upToFen: fen(askedFen(ask)),
    cardUpToFen: fen(ask.prepaidFen),
    expiresAt: expiresAt.toISOString(),
  };
}
