import type { ShopDay } from '@cheyou/domain';
import { bookBack, earnedBy, money, type Back } from './book-back';
import { takeEarningsBack } from './give-back';
import { standing } from './holdings';
import type { ModelSettlement, SoldCard } from './model-records';
import type { Operation } from './operation';
import { share, shareOut, sum } from './paper';
import { cardsOf, type GoneBack, type PaperCard } from './paper-bill';
import { earnedToday, passWorth, usedOfPass } from './pass-book';
import { keepAsk } from './refund-asks';
import { earnPass } from './service-card-life';
import { isGiven } from './service-card-transfers';
import { emptyCard } from './sold-cards';
import { AskServiceCardRefund, RefundCard } from './use-cases';
import type { ModelWorld } from './world';

const recent = 120;

function pickSold(world: ModelWorld, { pick, twist }: Operation): SoldCard | undefined {
  const sold = world.settlements.slice(-recent).flatMap((settlement) => settlement.sold);
  const begun = sold.filter(
    ({ state, services, pass }) =>
      state === 'active' && (services.some(({ gone }) => gone > 0) || (pass !== null && usedOfPass(pass) > 0)),
  );
  const some = twist < 20 ? sold : twist < 70 && begun.length > 0 ? begun : sold;
  return some[pick % Math.max(1, some.length)];
}

/** A manager gives a service card back, mostly half used; above the limit a second one approves. */
export async function refundCard(world: ModelWorld, operation: Operation): Promise<void> {
  const { other, twist } = operation;
  const card = pickSold(world, operation);
  if (!card) return;
  const actor = world.staff('shopManager', other, card.soldAt);
  const refusal = cardRefusal(world, card);
  const moneyFen = refusal === null ? moneyOf(card, world.today) : 0;
  const quotedFen = twist === 6 ? moneyFen + 1 : moneyFen;
  const order = { quotedFen, reasonCode: 'moved', reason: '搬家了' };
  const settlement = card.soldBy;
  const alone = settlement.wentBack + moneyFen <= world.limit(actor, 'refundFen');
  const wanted = refusal ?? (quotedFen === moneyFen ? waits(world, card) : 'QUOTE_CHANGED');
  const refunding = world.rooms.get(RefundCard);
  const end = await world.keyed(actor, 'refundCard', wanted, (key) => refunding.run(key, actor, card.id, order));
  if (end === null) return;
  world.expect('whether a card is given back', end.done, alone);
  const carryOut = () => {
    giveCardBack(world, card);
  };
  if (alone) carryOut();
  else {
    const asked = { id: end.refundId, settlement, of: { card }, by: actor };
    await keepAsk(world, operation, { ...asked, refusal: () => askRefusal(world, card, moneyFen), carryOut });
  }
}

/** The owner asks on the phone; within the limit one manager decides, above it nobody may. */
export async function askServiceCardRefund(world: ModelWorld, operation: Operation): Promise<void> {
  const card = pickSold(world, operation);
  const owner = world.members.find(({ person }) => card && person.holding.serviceCards.includes(card))?.person;
  if (!card || !owner) return;
  const refusal = cardRefusal(world, card);
  const moneyFen = refusal === null ? moneyOf(card, world.today) : 0;
  const quotedFen = operation.twist === 6 ? moneyFen + 1 : moneyFen;
  const wanted = refusal ?? (quotedFen === moneyFen ? waits(world, card) : 'QUOTE_CHANGED');
  const { memberId } = owner.actor;
  const asking = world.rooms.get(AskServiceCardRefund);
  const asked = await world.keyed(owner.actor, 'askServiceCardRefund', wanted, (key) =>
    asking.run(key, memberId, card.id, { reason: '搬家了', quotedFen }),
  );
  if (!asked) return;
  const { soldBy: settlement } = card;
  const carryOut = () => {
    giveCardBack(world, card);
  };
  const limit = world.limit(world.staff('shopManager', 0, card.soldAt), 'refundFen');
  const overLimit = () => {
    return settlement.wentBack + moneyOf(card, world.today) > limit ? 'APPROVAL_NEEDED' : null;
  };
  const refusalNow = () => askRefusal(world, card, moneyFen, overLimit);
  const of = { id: asked.id, settlement, of: { card }, by: null };
  await keepAsk(world, operation, { ...of, refusal: refusalNow, carryOut });
}

const waits = ({ refundAsks }: ModelWorld, card: SoldCard): string | null => {
  const waiting = refundAsks.some(({ state, of }) => state === 'asked' && 'card' in of && of.card === card);
  return waiting ? 'SERVICE_CARD_REFUND_WAITING' : null;
};

/** In the order in which the program looks, before it asks what was shown and whether a request waits. */
function cardRefusal(world: ModelWorld, card: SoldCard): string | null {
  if (card.soldBy.state === 'reversed') return 'ALREADY_REVERSED';
  const stopped = standing(card);
  if (stopped !== null) return stopped;
  if (card.lastDay < (card.askedOn ?? world.today)) return 'SERVICE_CARD_EXPIRED';
  const held = world.settlements.some(({ state, uses }) => state === 'held' && uses.some((use) => use.card === card));
  if (held) return 'SERVICE_CARD_HELD';
  return priceLeft(card, world.today) === 0 ? 'SERVICE_CARD_SPENT' : null;
}

/** Why a second person can't approve it any more; of a pass less goes back each day. */
function askRefusal(
  world: ModelWorld,
  card: SoldCard,
  asked: number,
  overLimit = (): string | null => null,
): string | null {
  const refusal = cardRefusal(world, card);
  if (refusal !== null) return refusal;
  const now = moneyOf(card, world.today);
  const byDays = card.pass !== null && now < asked;
  return now === asked || byDays ? overLimit() : 'QUOTE_CHANGED';
}

const priceLeft = ({ services, pass, lastDay }: SoldCard, today: ShopDay): number =>
  pass ? passWorth(pass, lastDay, today) : sum(services.map(({ price, goneFen }) => price - goneFen));

const moneyLeft = ({ services, pass, lastDay }: SoldCard, today: ShopDay): number =>
  pass
    ? pass.deferred - earnedToday(pass, lastDay, today)
    : sum(services.map(({ deferred, earnedFen }) => deferred - earnedFen));

function paidFor({ soldBy, lineId, place }: SoldCard): PaperCard {
  const line = soldBy.lines.find(({ id }) => id === lineId);
  const paid = line && cardsOf(soldBy.legs, line)[place];
  if (!paid) throw new Error(`the book never sold a card on ${lineId}`);
  return paid;
}

const moneyOf = (card: SoldCard, today: ShopDay): number =>
  Math.max(0, Math.min(moneyLeft(card, today), paidFor(card).money));

/** Its money to the legs that paid it, by what they paid; its bonus by what is left of its price. */
function legsOf(card: SoldCard, today: ShopDay): Map<string, number> {
  const { parts, price } = paidFor(card);
  const paid = [...parts].filter(([kind]) => kind !== 'bonus' && kind !== 'rounding');
  const shares = shareOut(
    moneyOf(card, today),
    paid.map(([, fen]) => fen),
  );
  const legs = new Map(paid.map(([kind], place) => [kind, shares[place] ?? 0]));
  return legs.set('bonus', share(parts.get('bonus') ?? 0, priceLeft(card, today), price));
}

function giveCardBack(world: ModelWorld, card: SoldCard): void {
  const { soldBy: settlement, lineId, place } = card;
  const { back } = settlement;
  const after: GoneBack = {
    units: new Map(back.units).set(lineId, (back.units.get(lineId) ?? 0) + 1),
    places: new Map(back.places).set(lineId, [...(back.places.get(lineId) ?? []), place]),
  };
  const given = isGiven(world, card);
  const legs = legsOf(card, world.today);
  if (given) legs.delete('bonus');
  const paid = paidFor(card).money;
  const whole = earnedBy(settlement, back) - earnedBy(settlement, after);
  const earned = paid === 0 ? 0 : share(whole, money(legs), paid);
  if (card.pass) earnPass(world, card, earnedToday(card.pass, card.lastDay, world.today), world.today);
  if (given) owedToOwner(world, settlement, { after, legs, earned });
  else bookBack(world, settlement, { after, legs, earned, from: 'deferred' });
  emptyCard(world, card, 'refunded');
}

/** Of a card that is another member's by now nothing goes back to whoever paid: its owner gets all its money by hand. */
function owedToOwner(
  world: ModelWorld,
  settlement: ModelSettlement,
  { after, legs, earned }: Omit<Back, 'from'>,
): void {
  const { shopId, member } = settlement.sale;
  const fen = money(legs);
  const day = world.dayOf(shopId);
  world.count('card given back by', 'hand, to its new owner');
  world.house.dated(shopId, day);
  for (const [kind, part] of legs) {
    if (part > 0) world.house.legBack(shopId, day, kind, part);
    if (part > 0) world.house.owe(shopId, day, part, kind);
  }
  world.house.move(`deferred:${shopId}`, 'CNY_PRINCIPAL', -fen);
  world.house.move(`billRefundsPayable:${shopId}`, 'CNY_PRINCIPAL', fen);
  settlement.back = after;
  settlement.wentBack += fen;
  if (member) {
    takeEarningsBack(world, settlement, earned);
    member.person.holding.spend(settlement.on, -fen);
  }
  if (fen === 0) return;
  const payOut = { rest: fen, state: 'due' as const, order: null, shopId, wechatId: null };
  world.unnamedByHand.push({ payOut, settlementId: settlement.id });
}
