import type { BookServiceCard } from './book-cards';
import { hoursCount } from './counts';
import type { Operation } from './operation';
import { sum } from './paper';
import { pickMember } from './people';
import { countsOf } from './sold-cards';
import { GiveServiceCard, RefundCard } from './use-cases';
import type { ModelWorld } from './world';

/** The shop gives somebody labour hours at the delivery of a car: no sale, nothing paid, nothing to get back. */
export async function giveHours(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  if (twist >= 92) return refundGift(world, operation);
  const person = pickMember(world, pick)?.person;
  const offered = twist < 8 ? world.cardProducts : world.gifts;
  const product = offered[other % offered.length];
  if (!person || !product) return;
  const shopId = world.shop(other);
  const actor = world.staff('shopManager', other, shopId);
  const carId = twist === 8 ? world.id() : null;
  const wanted = product.price > 0 ? 'CARD_NOT_ON_SALE' : carId === null ? null : 'NOT_FOUND';
  const wish = { memberId: person.actor.memberId, version: product.versionId, carId, reason: '交车赠送' };
  const giving = world.rooms.get(GiveServiceCard);
  const id = await world.keyed(actor, 'giveHours', wanted, (key) => giving.run(key, actor, wish));
  if (id === null) return;
  const card: BookServiceCard = {
    ...{ id, soldAt: shopId, lineId: '', place: 0, state: 'active', lapsed: false },
    ...countsOf(product, { price: 0, money: 0 }, world.today),
  };
  person.holding.serviceCards.push(card);
  world.given.push(card);
  world.house.move('usesDone', `USE:${hoursCount}`, -sum(card.services.map(({ granted }) => granted)));
}

/** Nobody paid for it: there is nothing to give back. */
async function refundGift(world: ModelWorld, { pick, other }: Operation): Promise<void> {
  const card = world.given[pick % Math.max(1, world.given.length)];
  if (!card) return;
  const actor = world.staff('shopManager', other, card.soldAt);
  const order = { quotedFen: 0, reasonCode: 'moved', reason: '搬家了' };
  const refunding = world.rooms.get(RefundCard);
  await world.keyed(actor, 'refundGift', 'SERVICE_CARD_NO_BILL', (key) => refunding.run(key, actor, card.id, order));
}
