import { setTimeout as sleep } from 'node:timers/promises';
import { priceFen, type Cast, type Owner } from './cast';
import { buyCard, counterTopUp, ownTopUp, settle, settleMixed, type Deed, type HeldDeed } from './deeds';
import { letGo, payRest } from './held-ends';
import { aKey, must, type Answered, type Heard } from './phone';

/** What all clients share. */
export interface Round {
  readonly cast: Cast;
  readonly deeds: Deed[];
  /** Answers that got lost. */
  lost: number;
  stopping: boolean;
}

const smallestTopUp = 500;
/** How often a client that lost an answer never asks again. */
const givesUp = 0.3;
const paidWithinMs = 90_000;
/** How often nobody pays the rest of what was put aside. */
const notPaid = 0.25;
/** The most that the card pays of a bill with coupon, points and WeChat. */
const cardPartMax = 1_500;

/** One owner with a phone and a till: tops up and pays until told to stop, whatever happens to the servers. */
export async function clientOf(round: Round, owner: Owner): Promise<void> {
  let cardId: string | null = null;
  while (!round.stopping) {
    cardId ??= await cardOf(owner);
    const dice = Math.random();
    if (cardId === null || dice < 0.25) await topUpOnPhone(round, owner);
    else if (dice < 0.4) await perform(round, counterTopUp(round.cast, owner, nextFen(round)));
    else if (dice < 0.6) await putAside(round, await aMixedBill(round, owner, cardId));
    else if (dice < 0.75) await putAside(round, buyCard(round.cast, owner, { cardId, fen: 1 + round.deeds.length }));
    else await payAtTill(round, owner, cardId);
  }
}

const nextFen = (round: Round): number => smallestTopUp + round.deeds.length;

async function cardOf({ phone }: Owner): Promise<string | null> {
  const { body } = await phone.insist({ path: '/me/cards' });
  return (body as unknown as { id: string }[])[0]?.id ?? null;
}

/** Asks, and when the answer is lost either asks again with the same key or never. */
async function perform(round: Round, deed: Deed): Promise<Answered | null> {
  round.deeds.push(deed);
  const heard = await deed.by.phone.ask(deed.request);
  return conclude(round, deed, heard);
}

async function conclude(round: Round, deed: Deed, heard: Heard): Promise<Answered | null> {
  if (heard === 'unknown') {
    round.lost += 1;
    if (Math.random() < givesUp) {
      deed.state = 'givenUp';
      return null;
    }
  }
  const answer = heard === 'unknown' ? await deed.by.phone.insist(deed.request) : heard;
  deed.state = answer.status < 300 ? 'acknowledged' : 'refused';
  deed.answerId = answer.status < 300 ? String(answer.body['id'] ?? answer.body['settlementId']) : null;
  return deed.state === 'acknowledged' ? answer : null;
}

/** Orders, pays on the sheet and waits until the app says that the money is there: only that counts as acknowledged. */
async function topUpOnPhone(round: Round, owner: Owner): Promise<void> {
  const deed = ownTopUp(round.cast, owner, nextFen(round));
  if (!(await perform(round, deed)) || deed.answerId === null) return;
  deed.state = 'asked';
  must(await owner.phone.sandbox(`/sandbox/orders/${deed.answerId}/pay`), 200);
  const until = Date.now() + paidWithinMs;
  for (;;) {
    const { body } = await owner.phone.insist({ path: `/me/payment-orders/${deed.answerId}` });
    if (body['state'] === 'paid') break;
    if (Date.now() > until) throw new Error(`order ${deed.answerId} was paid and isn't credited after 90 s`);
    await sleep(250);
  }
  deed.state = 'acknowledged';
}

/** Asks for something that is put aside, and then brings it to an end. */
async function putAside(round: Round, deed: HeldDeed): Promise<void> {
  const answer = await perform(round, deed);
  if (!answer) return;
  deed.state = 'asked';
  if (Math.random() < notPaid) await letGo(round.cast, deed, answer);
  else await payRest(deed, answer);
}

async function aMixedBill(round: Round, owner: Owner, cardId: string): Promise<HeldDeed> {
  const saleId = await aSale(round, owner, { serviceId: round.cast.waxId, qty: 1 });
  const path = `/me/claimable-coupons/${round.cast.templateId}/claim`;
  const claimed = await owner.phone.insist({ method: 'POST', path, body: {}, key: aKey() });
  const couponId = String(must(claimed, 201)['id']);
  return settleMixed(round.cast, owner, { saleId, cardId, fen: 1 + (round.deeds.length % cardPartMax), couponId });
}

async function aSale({ cast }: Round, owner: Owner, line: { serviceId: string; qty: number }): Promise<string> {
  const body = { memberId: owner.memberId, carId: null, lines: [line] };
  const opened = await cast.manager.phone.insist({ method: 'POST', path: '/staff/sales', body, key: aKey() });
  return String(must(opened, 201)['id']);
}

async function payAtTill(round: Round, owner: Owner, cardId: string): Promise<void> {
  const { serviceId } = round.cast;
  const qty = 1 + Math.floor(Math.random() * 3);
  const saleId = await aSale(round, owner, { serviceId, qty });
  const consent = await consentOf(round, owner, saleId);
  await perform(round, settle(round.cast, owner, { saleId, cardId, fen: qty * priceFen, consent }));
}

/** Now and then the member's code; when anything is in its way, the manager's word. */
async function consentOf({ cast: { manager } }: Round, { phone }: Owner, saleId: string) {
  const word = { override: { reason: '会员码打不开' } };
  if (Math.random() > 0.2) return word;
  const shown = await phone.ask({ method: 'POST', path: '/me/member-code', body: {} });
  if (shown === 'unknown' || shown.status !== 201) return word;
  const body = { code: shown.body['digits'], saleId };
  const proven = await manager.phone.ask({ method: 'POST', path: '/staff/member-codes/verification', body });
  if (proven === 'unknown' || proven.status !== 200) return word;
  return { proofId: String(proven.body['proofId']) };
}
