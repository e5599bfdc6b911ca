import type { ShopDay } from '@cheyou/domain';
import { bookBack, earnedBy, money } from './book-back';
import { standing } from './holdings';
import type { SoldCard } from './model-records';
import type { Operation } from './operation';
import { share, shareOut, sum } from './paper';
import { cardsOf, type GoneBack, type PaperCard } from './paper-bill';
import { earnedToday, passWorth, usedOfPass } from './pass-book';
import { keepAsk } from './refund-asks';
import { earnPass } from './service-card-life';
import { emptyCard } from './sold-cards';
import { RefundCard } from './use-cases';
import type { ModelWorld } from './world';

const recent = 120;

/** Somebody gives a service card back, mostly half used; above a manager's limit a second one approves. */
export async function refundCard(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  const sold = world.settlements.slice(-recent).flatMap((settlement) => settlement.sold);
  const begun = sold.filter(
    ({ state, services, pass }) =>
      state === 'active' && (services.some(({ gone }) => gone > 0) || (pass !== null && usedOfPass(pass) > 0)),
  );
  const some = twist < 20 ? sold : twist < 70 && begun.length > 0 ? begun : sold;
  const card = some[pick % Math.max(1, some.length)];
  if (!card) return;
  const actor = world.staff('shopManager', other, card.soldAt);
  const refusal = cardRefusal(world, card);
  const moneyFen = refusal === null ? moneyOf(card, world.today) : 0;
  const quotedFen = twist === 6 ? moneyFen + 1 : moneyFen;
  const order = { quotedFen, reasonCode: 'moved', reason: '搬家了' };
  const settlement = card.soldBy;
  const alone = settlement.wentBack + moneyFen <= world.limit(actor, 'refundFen');
  const waits = world.refundAsks.some(({ state, of }) => state === 'asked' && 'card' in of && of.card === card);
  const late = waits ? 'SERVICE_CARD_REFUND_WAITING' : null;
  const wanted = refusal ?? (quotedFen === moneyFen ? late : 'QUOTE_CHANGED');
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

/** In the order in which the program looks, before it asks what was shown and whether a request waits. */
function cardRefusal(world: ModelWorld, card: SoldCard): string | null {
  if (card.soldBy.state === 'reversed') return 'ALREADY_REVERSED';
  const stopped = standing(card);
  if (stopped !== null) return stopped;
  if (card.lastDay < world.today) return 'SERVICE_CARD_EXPIRED';
  const held = world.settlements.some(({ state, uses }) => state === 'held' && uses.some((use) => use.card === card));
  if (held) return 'SERVICE_CARD_HELD';
  return priceLeft(card, world.today) === 0 ? 'SERVICE_CARD_SPENT' : null;
}

/** Why a second person can't approve it any more; of a pass less goes back each day. */
function askRefusal(world: ModelWorld, card: SoldCard, asked: number): string | null {
  const refusal = cardRefusal(world, card);
  if (refusal !== null) return refusal;
  const now = moneyOf(card, world.today);
  const byDays = card.pass !== null && now < asked;
  return now === asked || byDays ? null : 'QUOTE_CHANGED';
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
  const legs = legsOf(card, world.today);
  const paid = paidFor(card).money;
  const whole = earnedBy(settlement, back) - earnedBy(settlement, after);
  const earned = paid === 0 ? 0 : share(whole, money(legs), paid);
  if (card.pass) earnPass(world, card, card.pass, earnedToday(card.pass, card.lastDay, world.today));
  bookBack(world, settlement, { after, legs, earned, from: 'deferred' });
  emptyCard(world, card, 'refunded');
}
