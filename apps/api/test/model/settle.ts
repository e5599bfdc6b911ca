import type { BookTake } from './card-book';
import { consentTo } from './consents';
import { countFor, hoursCount } from './counts';
import type { BookUse } from './book-cards';
import { takeUses } from './holdings';
import type { Operation } from './operation';
import { share, sum } from './paper';
import { usePass } from './pass-book';
import { earning, nothingBack, PaperBill, type PaperLeg } from './paper-bill';
import { asPlain } from './plain-wishes';
import { pickSale, saleRefusal } from './sales';
import { cardsSold } from './sold-cards';
import { cameBy, lapseFirst } from './top-ups';
import { SettleSale } from './use-cases';
import type { WantedUse } from './wanted-uses';
import { wishesOf, type Method, type Wishes } from './wishes';
import type { ModelSale, ModelSettlement } from './model-records';
import type { ModelWorld } from './world';

/** A WeChat part has to be paid within so many minutes. */
const payWithin = { atTheCounter: 5, onPhone: 15 };
const minute = 60_000;
const tenderOrder: readonly Method[] = ['cash', 'wechat', 'posCard'];

export async function settle(world: ModelWorld, operation: Operation): Promise<void> {
  const sale = pickSale(world, operation.pick, ['open']);
  if (sale) await settleSale(world, sale, operation);
}

/** A second try on whatever state the sale is in. */
export async function settleAgain(world: ModelWorld, operation: Operation): Promise<void> {
  const sale = pickSale(world, operation.pick, ['held', 'settled', 'reversed', 'cancelled']);
  if (sale) await settleSale(world, sale, operation);
}

async function settleSale(world: ModelWorld, sale: ModelSale, operation: Operation): Promise<void> {
  const wishes = wishesOf(world, sale, operation);
  const manager = sale.byManager || wishes.consent === 'override';
  const actor = world.staff(manager ? 'shopManager' : 'cashier', operation.other, sale.shopId);
  const wrong = refusalOf(world, sale, wishes, null);
  const consent = await consentTo(world, sale, actor, { wishes, operation, wrong });
  const order = {
    ...asPlain(sale, wishes),
    quotedFen: wishes.quoted,
    termsVersion: world.terms,
    ...consent.claim,
  };
  const wanted = refusalOf(world, sale, wishes, consent.refusal);
  const settling = world.rooms.get(SettleSale);
  const id = await world.keyed(
    actor,
    'settle',
    wanted,
    async (key) => (await settling.run(key, actor, sale.id, order)).id,
  );
  if (id !== null && consent.claim.askId !== undefined) sale.tap = consent.claim.askId;
  if (id !== null) await book(world, sale, wishes, id);
}

/** In the order in which the program looks. */
function refusalOf(world: ModelWorld, sale: ModelSale, wishes: Wishes, noConsent: string | null): string | null {
  const closed = saleRefusal(sale);
  if (closed !== null) return closed;
  if (wishes.quoted !== sale.total) return 'QUOTE_CHANGED';
  if (wishes.wrongHolding !== null) return wishes.wrongHolding;
  const standing = wishes.fromCard > 0 ? sale.member?.card.standing() : null;
  if (standing) return standing;
  const onCard = sale.member?.card.spendable(world.today) ?? 0;
  if (wishes.fromCard > onCard) return 'BALANCE_SHORT';
  if (noConsent !== null) return noConsent;
  if (wishes.wrongTender !== null) return wishes.wrongTender;
  return sale.member === null && sale.lines.some(({ kind }) => kind === 'card') ? 'CARD_NEEDS_MEMBER' : null;
}

/** Books what was settled: at the counter, or by a purchase on the phone. */
export async function book(world: ModelWorld, sale: ModelSale, wishes: Wishes, id: string): Promise<void> {
  const { fromCard, tenders, pointTakes, coupon } = wishes;
  const held = tenders.some(({ method }) => method === 'wechat');
  const percent = world.levelOf(sale.member).percent;
  const holding = sale.member?.person.holding;
  const takes = fromCard > 0 && sale.member ? takeFromCard(world, sale.member, fromCard) : [];
  const legs = legsOf(sale, wishes, takes);
  holding?.points.draw(pointTakes);
  if (coupon) coupon.state = held ? 'reserved' : 'used';
  const settlement: ModelSettlement = {
    ...{ id, sale, legs, takes, pointTakes, coupon, percent },
    lines: sale.lines,
    uses: wishes.uses.flatMap((use) => usesTaken(world, use)),
    covered: wishes.uses.map(({ line, times }) => ({ lineId: line.id, times })),
    earns: holding ? share(earning({ legs, lines: sale.lines }), percent, 10_000) : 0,
    award: null,
    back: nothingBack,
    wentBack: 0,
    sold: [],
    on: world.dayOf(sale.shopId),
    state: held ? 'held' : 'captured',
    askedBy: null,
  };
  world.settlements.push(settlement);
  for (const { kind } of legs) world.count('paid by', kind);
  for (const { service, serviceId } of settlement.uses)
    world.count('used', service ? (serviceId === hoursCount ? 'of hours' : 'of a count') : 'of a pass');
  sale.state = held ? 'held' : 'settled';
  if (!held) await capture(world, settlement);
  await compare(world, settlement);
}

function usesTaken(world: ModelWorld, { card, line, times }: WantedUse): BookUse[] {
  const counted = countFor(card, line);
  if (!counted) return [];
  const { serviceId, perUnit } = counted;
  const of = { lineId: line.id, times: times * perUnit, on: world.today, perUnit };
  if (card.pass) return [usePass(card, card.pass, { ...of, serviceId })];
  const service = card.services.find((one) => one.serviceId === serviceId);
  return service ? [takeUses(card, service, of)] : [];
}

function takeFromCard(world: ModelWorld, member: NonNullable<ModelSale['member']>, amount: number): BookTake[] {
  lapseFirst(world, member);
  const takes = member.card.takes(amount, world.today);
  member.card.draw(takes);
  world.house.notice(member.person.actor.memberId, 'spent');
  return takes;
}

/** Every leg with its share of each line: what the member holds, the two parts of the card, rounding, the tenders in their order. */
function legsOf(sale: ModelSale, { legs, rounding, tenders }: Wishes, takes: readonly BookTake[]): readonly PaperLeg[] {
  const bill = new PaperBill(sale.lines);
  for (const { kind, parts } of legs) bill.payParts(kind, parts);
  bill.pay('principal', sum(takes.map(({ principal }) => principal)));
  bill.pay('bonus', sum(takes.map(({ bonus }) => bonus)));
  bill.pay('rounding', rounding);
  for (const method of tenderOrder)
    bill.pay(method, sum(tenders.filter((tender) => tender.method === method).map(({ amountFen }) => amountFen)));
  return bill.legs;
}

/** Everything a settlement moves arrives where it was meant for, and what it earns and sold is the member's. */
export async function capture(world: ModelWorld, settlement: ModelSettlement): Promise<void> {
  settlement.state = 'captured';
  settlement.on = world.dayOf(settlement.sale.shopId);
  settlement.sale.state = 'settled';
  if (settlement.coupon) settlement.coupon.state = 'used';
  for (const use of settlement.uses) if (use.card.pass) use.servedAt = settlement.sale.shopId;
  moveLegs(world, settlement, 1);
  moveHoldings(world, settlement, 1);
  const { member } = settlement.sale;
  if (!member) return;
  settlement.sold = await cardsSold(world, settlement, member);
  if (settlement.takes.length === 0 && !settlement.sale.onPhone)
    world.house.notice(member.person.actor.memberId, 'settled');
  const { holding } = member.person;
  holding.spend(settlement.on, paidFen(settlement));
  if (settlement.earns > 0) settlement.award = world.award(member.person, settlement.earns);
}

/** What was really paid of it. */
export const paidFen = ({ legs }: Pick<ModelSettlement, 'legs'>): number =>
  sum(legs.filter(({ kind }) => isMoney(kind)).map(({ fen }) => fen));

export const isMoney = (kind: string): boolean => kind === 'principal' || tenderOrder.some((method) => method === kind);

/** `direction` -1 takes everything back, dated on the shop's day. */
export function moveLegs(world: ModelWorld, { sale: { shopId }, legs }: ModelSettlement, direction: 1 | -1): void {
  // A bill that came to nothing has no legs, and is of its day all the same.
  world.house.dated(shopId, world.dayOf(shopId));
  for (const { kind, fen } of legs) {
    world.house.leg(shopId, world.dayOf(shopId), kind, direction * fen);
    moveMoney(world, shopId, kind, direction * fen);
  }
}

/** What a leg of money, or of bonus, earns; a tender comes from where it is collected. */
export function moveMoney(world: ModelWorld, shopId: string, kind: string, fen: number): void {
  if (!isMoney(kind) && kind !== 'bonus') return;
  const asset = kind === 'bonus' ? 'CNY_BONUS' : 'CNY_PRINCIPAL';
  world.house.move(`revenue:${shopId}`, asset, fen);
  if (kind !== 'principal' && kind !== 'bonus') world.house.move(cameBy(kind as Method, shopId), asset, -fen);
}

/** Points and uses a bill took, and what its uses earn of the money that was paid for them. */
function moveHoldings(world: ModelWorld, { sale, pointTakes, uses }: ModelSettlement, direction: 1 | -1): void {
  world.house.move('pointsCost', 'POINT', direction * sum(pointTakes.map(({ points }) => points)));
  for (const use of uses) moveUse(world, sale.shopId, use, direction * use.times, direction * use.earned);
}

/** `fen` is what of the card's money the uses earn. */
export function moveUse(
  world: ModelWorld,
  shopId: string,
  { card, service, serviceId }: BookUse,
  times: number,
  fen: number,
): void {
  if (service) world.house.move('usesDone', `USE:${serviceId}`, times);
  world.house.move(`deferred:${card.soldAt}`, 'CNY_PRINCIPAL', -fen);
  world.house.move(`revenue:${shopId}`, 'CNY_PRINCIPAL', fen);
}

interface Stored {
  state: string;
  total: number;
  earns: number;
  cardAfter: number | null;
  orderId: string | null;
}

/** What was stored is what the books say, line by line; a held one brings its order along. */
async function compare(world: ModelWorld, settlement: ModelSettlement): Promise<void> {
  const { id, sale, takes, legs, earns } = settlement;
  const { db } = world.rooms;
  const stored = await db.row<Stored>(
    'SELECT state, total_fen AS total, earns, card_after_fen AS cardAfter, payment_order_id AS orderId FROM settlement WHERE id = ?',
    [id],
  );
  if (!stored) throw new Error(`settlement ${id} is not there`);
  const { orderId, ...facts } = stored;
  const cardAfter = takes.length > 0 ? (sale.member?.card.spendable(world.today) ?? null) : null;
  world.expect('a settlement', facts, { state: settlement.state, total: sale.total, earns, cardAfter });
  const rows = await db.rows<{ kind: string; parts: string }>(
    'SELECT kind, parts FROM settlement_leg WHERE settlement_id = ? ORDER BY seq',
    [id],
  );
  const parts = rows.map(({ kind, parts: text }) => {
    const ofLines = JSON.parse(text) as { lineId: string; amountFen: number }[];
    return [kind, ...ofLines.map(({ lineId, amountFen }) => [lineId, amountFen])];
  });
  world.expect(
    'its legs',
    parts,
    legs.map(({ kind, parts: ofLines }) => [kind, ...ofLines]),
  );
  const wechat = legs.find(({ kind }) => kind === 'wechat')?.fen ?? 0;
  world.expect('an order beside a settlement', orderId !== null, wechat > 0);
  if (orderId === null || !sale.member) return;
  world.orders.push({
    id: orderId,
    payer: sale.member,
    amount: wechat,
    deadline: world.clock.now().getTime() + minute * (sale.onPhone ? payWithin.onPhone : payWithin.atTheCounter),
    of: { settlement },
    presented: sale.onPhone === true,
    closeAsked: false,
    state: 'open',
    late: false,
    notifications: [],
    ...{ back: 0, elsewhere: 0 },
  });
}
