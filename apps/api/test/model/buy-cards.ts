import type { ModelSale, ModelSettlement } from './model-records';
import type { Operation } from './operation';
import { share } from './paper';
import { earning, nothingBack, PaperBill } from './paper-bill';
import { pickMember } from './people';
import { BuyCards } from './use-cases';
import type { ModelWorld } from './world';

const payWithinMs = 15 * 60_000;

interface Made {
  saleId: string;
  lineId: string;
  settlementId: string;
  shopId: string;
}

/** Somebody buys one or two service cards on the phone: all of it by WeChat, to the fen. */
export async function buyCards(world: ModelWorld, { pick, other, fen, twist }: Operation): Promise<void> {
  const member = pickMember(world, pick);
  const product = world.cardProducts[other % world.cardProducts.length];
  if (!member?.person.inWechat || !product) return;
  const { actor } = member.person;
  const qty = 1 + (fen % 2);
  const total = product.price * qty;
  const quotedFen = twist < 5 ? total + 1 : total;
  const wish = { version: product.versionId, qty, carIds: [], termsVersion: world.terms, quotedFen };
  const buying = world.rooms.get(BuyCards);
  const same = (answer: unknown): string => (answer as { id: string }).id;
  const wanted = quotedFen === total ? null : 'QUOTE_CHANGED';
  const buy = (key: Parameters<BuyCards['run']>[0]) => buying.run(key, actor, wish);
  const order = await world.keyed(actor, 'buyCards', wanted, buy, { same, later: ['PAYMENT_CLOSED'] });
  if (!order) return;
  const made = await world.rooms.db.row<Made>(
    `SELECT s.sale_id AS saleId, l.id AS lineId, s.id AS settlementId, s.shop_id AS shopId
     FROM settlement s JOIN sale_line l ON l.sale_id = s.sale_id WHERE s.payment_order_id = ?`,
    [order.id],
  );
  if (!made) throw new Error('an order without its purchase');
  const { id: serviceId, price: unit, earns } = product;
  const lines = [{ id: made.lineId, serviceId, qty, unit, kind: 'card' as const, earns, card: product }];
  const sale: ModelSale = {
    ...{ id: made.saleId, shopId: made.shopId, member, lines, total, version: 1, byManager: false, state: 'held' },
    onPhone: true,
  };
  world.sales.push(sale);
  const settlement = heldFor(world, sale, made.settlementId);
  world.settlements.push(settlement);
  world.orders.push({
    ...{ id: order.id, payer: member, amount: total, of: { settlement } },
    deadline: world.clock.now().getTime() + payWithinMs,
    ...{ presented: true, closeAsked: false, state: 'open', late: false, notifications: [], back: 0, elsewhere: 0 },
  });
}

function heldFor(world: ModelWorld, sale: ModelSale, id: string): ModelSettlement {
  const bill = new PaperBill(sale.lines);
  bill.pay('wechat', sale.total);
  const { percent } = world.levelOf(sale.member);
  const { legs } = bill;
  return {
    ...{ id, sale, lines: sale.lines, legs, takes: [], pointTakes: [], uses: [], covered: [], coupon: null, percent },
    earns: share(earning({ legs, lines: sale.lines }), percent, 10_000),
    ...{ award: null, back: nothingBack, wentBack: 0, sold: [], askedBy: null },
    on: world.dayOf(sale.shopId),
    state: 'held',
  };
}
