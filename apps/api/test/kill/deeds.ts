import type { Cast, Owner } from './cast';
import { aKey, type Request } from './phone';

export type DeedKind = 'ownTopUp' | 'counterTopUp' | 'settle';

/** A keyed request of a client, and what the client knows of its end. */
export interface Deed {
  readonly kind: DeedKind;
  /** Whose card it moves. */
  readonly owner: Owner;
  /** Whose key it is. */
  readonly by: Owner;
  readonly request: Request & { readonly key: string };
  /** Of a top-up no two have the same, so that each can be found. */
  readonly fen: number;
  readonly saleId: string | null;
  /** `givenUp`: an answer was lost and the client never asked again. */
  state: 'asked' | 'acknowledged' | 'refused' | 'givenUp';
  /** What the answer named: an order, a top-up or a settlement. */
  answerId: string | null;
}

const asked = { state: 'asked', answerId: null } as const;

export function ownTopUp(cast: Cast, owner: Owner, fen: number): Deed {
  const body = { tierId: null, amountFen: fen, productVersion: '', termsVersion: cast.terms };
  const request = { method: 'POST', path: '/me/top-ups', body, key: aKey() } as const;
  return { kind: 'ownTopUp', owner, by: owner, request, fen, saleId: null, ...asked };
}

export function counterTopUp(cast: Cast, owner: Owner, fen: number): Deed {
  const body = { cardId: null, tierId: null, amountFen: fen, method: 'cash', termsVersion: cast.terms };
  const path = `/staff/members/${owner.memberId}/top-ups`;
  const request = { method: 'POST', path, body, key: aKey() } as const;
  return { kind: 'counterTopUp', owner, by: cast.manager, request, fen, saleId: null, ...asked };
}

export interface SettleWish {
  readonly saleId: string;
  readonly cardId: string;
  readonly fen: number;
  /** The member's proof, or a manager's word. */
  readonly consent: { readonly proofId: string } | { readonly override: { readonly reason: string } };
}

export function settle(cast: Cast, owner: Owner, { saleId, cardId, fen, consent }: SettleWish): Deed {
  const wishes = { prepaid: { cardId, amountFen: fen }, tenders: [] };
  const body = { wishes, quotedFen: fen, ...consent };
  const request = { method: 'POST', path: `/staff/sales/${saleId}/settlement`, body, key: aKey() } as const;
  return { kind: 'settle', owner, by: cast.manager, request, fen, saleId, ...asked };
}
