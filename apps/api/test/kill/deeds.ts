import { cardFen, couponFen, waxFen, type Cast, type Owner } from './cast';
import { aKey, type Request } from './phone';

export type DeedKind = 'ownTopUp' | 'counterTopUp' | 'settle' | HeldKind;
/** Put aside in one request, and captured or released by a later one when WeChat has spoken. */
type HeldKind = 'settleMixed' | 'buyCard';

/** A keyed request of a client, and what the client knows of its end. */
export interface Deed {
  readonly kind: DeedKind;
  /** Whose card it moves. */
  readonly owner: Owner;
  /** Whose key it is. */
  readonly by: Owner;
  readonly request: Request & { readonly key: string };
  /** What goes to the card or from it; no two have the same but of settlements, so that each can be found. */
  readonly fen: number;
  readonly saleId: string | null;
  readonly couponId: string | null;
  /** `givenUp`: an answer was lost and the client never asked again; `letGo`: what was put aside went back. */
  state: 'asked' | 'acknowledged' | 'refused' | 'givenUp' | 'letGo';
  /** What the answer named: an order, a top-up or a settlement. */
  answerId: string | null;
}

/** A deed that is put aside while its owner pays the rest. */
export type HeldDeed = Deed & { readonly kind: HeldKind };
export const isHeld = (deed: Deed): deed is HeldDeed => deed.kind === 'settleMixed' || deed.kind === 'buyCard';

const asked = { couponId: null, state: 'asked', answerId: null } as const;

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

export const spentPoints = 500;
const pointsFen = 500;

/** A bill paid by a coupon, points and the card, the rest by WeChat: all of it is held until the owner has paid. */
export function settleMixed(
  cast: Cast,
  owner: Owner,
  of: { saleId: string; cardId: string; fen: number; couponId: string },
): HeldDeed {
  const { saleId, cardId, fen, couponId } = of;
  const restFen = waxFen - couponFen - pointsFen - fen;
  const wishes = {
    ...{ uses: [], couponIds: [couponId], points: spentPoints, prepaid: { cardId, amountFen: fen } },
    tenders: [{ method: 'wechat', amountFen: restFen }],
  };
  const body = { wishes, quotedFen: waxFen, override: { reason: '会员码打不开' } };
  const request = { method: 'POST', path: `/staff/sales/${saleId}/settlement`, body, key: aKey() } as const;
  return { kind: 'settleMixed', owner, by: cast.manager, request, fen, saleId, ...asked, couponId };
}

/** A service card bought on the phone, partly from the card, partly by WeChat. */
export function buyCard(cast: Cast, owner: Owner, { cardId, fen }: { cardId: string; fen: number }): HeldDeed {
  const body = {
    ...{ version: cast.product.version, qty: 1, carIds: [], termsVersion: cast.terms, quotedFen: cardFen },
    prepaid: { cardId, amountFen: fen },
  };
  const request = { method: 'POST', path: '/me/service-card-purchases', body, key: aKey() } as const;
  return { kind: 'buyCard', owner, by: owner, request, fen, saleId: null, ...asked };
}
