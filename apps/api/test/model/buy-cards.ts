import type { ModelMember, ModelSale } from './model-records';
import type { Operation } from './operation';
import { pickMember } from './people';
import { book } from './settle';
import { BuyCards } from './use-cases';
import type { Wishes } from './wishes';
import type { ModelWorld } from './world';

interface Made {
  saleId: string;
  lineId: string;
  shopId: string;
}

/** Somebody buys one or two service cards on the phone: from the prepaid card, by WeChat, or from both, to the fen. */
export async function buyCards(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, fen, twist } = operation;
  const member = pickMember(world, pick);
  const product = world.cardProducts[other % world.cardProducts.length];
  if (!member?.person.inWechat || !product) return;
  const { actor } = member.person;
  const qty = 1 + (fen % 2);
  const total = product.price * qty;
  const quotedFen = twist < 5 ? total + 1 : total;
  const fromCard = fromCardOf(world, member, total, operation);
  const prepaid = fromCard > 0 ? { cardId: member.cardId ?? '', amountFen: fromCard } : null;
  const wish = { version: product.versionId, qty, carIds: [], termsVersion: world.terms, quotedFen, prepaid };
  const buying = world.rooms.get(BuyCards);
  const same = (answer: unknown): string => (answer as { settlementId: string }).settlementId;
  const wanted = quotedFen === total ? cardRefusal(world, member, fromCard, total) : 'QUOTE_CHANGED';
  const buy = (key: Parameters<BuyCards['run']>[0]) => buying.run(key, actor, wish);
  const bought = await world.keyed(actor, 'buyCards', wanted, buy, { same, later: ['PAYMENT_CLOSED'] });
  if (!bought) return;
  world.count('bought on the phone', fromCard === 0 ? 'by WeChat' : fromCard < total ? 'by both' : 'from the card');
  const made = await world.rooms.db.row<Made>(
    `SELECT s.sale_id AS saleId, l.id AS lineId, s.shop_id AS shopId
     FROM settlement s JOIN sale_line l ON l.sale_id = s.sale_id WHERE s.id = ?`,
    [bought.settlementId],
  );
  if (!made) throw new Error('a purchase without its sale');
  const { id: serviceId, price: unit, earns } = product;
  const line = { id: made.lineId, serviceId, qty, unit, kind: 'card' as const, earns, hours: null, card: product };
  const sale: ModelSale = {
    ...{ id: made.saleId, shopId: made.shopId, member, lines: [line], total, version: 1, byManager: false },
    ...{ state: 'open', onPhone: true },
  };
  world.sales.push(sale);
  await book(world, sale, wishesOf(fromCard, total), bought.settlementId);
  world.expect('a purchase that is paid', bought.order === null, fromCard === total);
}

/** Mostly what is there, or a part of it; now and then from a card that is stopped, more than there is, or more than it costs. */
function fromCardOf(
  world: ModelWorld,
  { cardId, card }: ModelMember,
  total: number,
  { fen, twist }: Operation,
): number {
  if (cardId === null || twist % 10 < 3) return 0;
  if (card.standing() !== null) return twist % 3 === 0 ? total : 0;
  const onCard = card.spendable(world.today);
  if (twist === 8) return total + 1;
  if (twist % 10 === 9) return onCard > 0 ? total : 0;
  return Math.min(onCard, total, twist % 2 === 0 ? fen : total);
}

/** In the order in which the program looks. */
function cardRefusal(world: ModelWorld, { card }: ModelMember, fromCard: number, total: number): string | null {
  if (fromCard === 0) return null;
  const standing = card.standing();
  if (standing !== null) return standing;
  if (fromCard > total) return 'PREPAID_TOO_MUCH';
  return fromCard > card.spendable(world.today) ? 'BALANCE_SHORT' : null;
}

/** A phone doesn't round, and takes nothing but these two. */
const wishesOf = (fromCard: number, total: number): Wishes => ({
  ...{ uses: [], coupon: null, points: 0, pointTakes: [], fromCard, quoted: total, consent: 'none', legs: [] },
  ...{ rounding: 0, oddByChoice: false, wrongHolding: null, wrongTender: null },
  tenders: fromCard < total ? [{ method: 'wechat', amountFen: total - fromCard }] : [],
});
