import type { BookServiceCard } from './book-cards';
import { standing } from './holdings';
import type { ModelCardTransfer, ModelPerson, SoldCard } from './model-records';
import type { Operation } from './operation';
import { notBegun } from './pass-book';
import { pickMember } from './people';
import { AcceptServiceCard, EndServiceCardTransfer, OfferServiceCard } from './use-cases';
import type { ModelWorld } from './world';

const recent = 30;
const liveMs = 72 * 3_600_000;

/** Whose a service card is now. */
const ownerOf = (world: ModelWorld, card: BookServiceCard): ModelPerson | undefined =>
  world.members.find(({ person }) => person.holding.serviceCards.includes(card))?.person;

/** Whether it is another member's than the one's who bought it. */
export const isGiven = (world: ModelWorld, card: SoldCard): boolean =>
  ownerOf(world, card) !== card.soldBy.sale.member?.person;

/** Somebody offers a service card to another member, by the phone they know. */
export async function offerServiceCard(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const giver = pickMember(world, pick)?.person;
  const receiver = twist < 10 ? giver : pickMember(world, other)?.person;
  if (!giver || !receiver || (receiver.phone === null && twist >= 15)) return;
  const { serviceCards } = giver.holding;
  const fitting = serviceCards.filter((card) => twist > 80 || givingRefusal(world, card) === null);
  const card = fitting[other % Math.max(1, fitting.length)];
  if (!card) return;
  const last = world.cardTransfers.findLast((one) => one.card === card && one.state === 'offered');
  const waits = last !== undefined && last.until > world.clock.now().getTime() ? 'TRANSFER_WAITING' : null;
  const whose = receiver.phone === null ? 'TRANSFER_RECEIVER' : receiver === giver ? 'TRANSFER_TO_SELF' : null;
  const { memberId } = giver.actor;
  const offering = world.rooms.get(OfferServiceCard);
  const wanted = givingRefusal(world, card) ?? whose ?? waits;
  const done = await world.keyed(giver.actor, 'offerServiceCard', wanted, (key) =>
    offering.run(key, memberId, card.id, receiver.phone ?? '13700000000'),
  );
  if (!done) return;
  if (last) last.state = 'expired';
  const until = world.clock.now().getTime() + liveMs;
  world.cardTransfers.push({ id: done.id, card, from: giver, to: receiver, until, state: 'offered' });
  world.house.notice(receiver.actor.memberId, 'serviceCardOffered');
}

/** The receiver says yes or no, the giver takes the offer back, or the job ends what nobody answered. */
export async function answerServiceCard(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, twist } = operation;
  if (twist % 10 === 9) return expire(world);
  const latest = world.cardTransfers.slice(-recent);
  const waiting = twist < 85 ? latest.filter(({ state }) => state === 'offered') : latest;
  const transfer = waiting[pick % Math.max(1, waiting.length)];
  if (!transfer) return;
  if (twist % 5 > 0) await accept(world, transfer, operation);
  else await end(world, transfer, twist % 2 === 0 ? 'declined' : 'withdrawn');
}

async function end(world: ModelWorld, transfer: ModelCardTransfer, state: 'declined' | 'withdrawn'): Promise<void> {
  const { from, to } = transfer;
  const [by, other] = state === 'declined' ? [to, from] : [from, to];
  const ending = world.rooms.get(EndServiceCardTransfer);
  const wanted = transfer.state === 'offered' ? null : 'TRANSFER_OVER';
  const done = await world.keyed(by.actor, `${state} service card`, wanted, (key) =>
    ending.run(key, by.actor.memberId, transfer.id, state),
  );
  if (!done) return;
  transfer.state = state;
  world.house.notice(other.actor.memberId, 'serviceCardOfferEnded');
}

async function expire(world: ModelWorld): Promise<void> {
  const ending = world.rooms.get(EndServiceCardTransfer);
  await world.plain('expire offers of service cards', null, () => ending.expire().then(() => 'done'));
  const now = world.clock.now().getTime();
  for (const transfer of world.cardTransfers)
    if (transfer.state === 'offered' && transfer.until <= now) {
      transfer.state = 'expired';
      world.house.notice(transfer.from.actor.memberId, 'serviceCardOfferEnded');
    }
}

async function accept(world: ModelWorld, transfer: ModelCardTransfer, { other, twist }: Operation): Promise<void> {
  const { card, from, id, until, state } = transfer;
  // Now and then somebody answers whom nobody asked.
  const to = twist === 1 ? (pickMember(world, other)?.person ?? transfer.to) : transfer.to;
  const left = [...card.services.map((one) => one.left), ...(card.pass?.services.map(() => 0) ?? [])];
  const shown = twist === 6 ? left.map((n) => n + 1) : left;
  const over = state !== 'offered' || until <= world.clock.now().getTime() ? 'TRANSFER_OVER' : null;
  const refusal = over ?? givingRefusal(world, card) ?? (twist === 6 ? 'SERVICE_CARD_MOVED' : null);
  const lastOn = card.lastDay === notBegun ? null : card.lastDay;
  const accepting = world.rooms.get(AcceptServiceCard);
  const wanted = to === transfer.to ? refusal : 'NOT_FOUND';
  const done = await world.keyed(to.actor, 'acceptServiceCard', wanted, (key) =>
    accepting.run(key, to.actor.memberId, id, { left: shown, lastOn, carIds: [] }),
  );
  if (!done) return;
  world.count('service cards given', card.pass ? 'passes' : 'counts');
  from.holding.serviceCards.splice(from.holding.serviceCards.indexOf(card), 1);
  to.holding.serviceCards.push(card);
  transfer.state = 'accepted';
  world.house.notice(from.actor.memberId, 'serviceCardGiven');
  world.house.notice(to.actor.memberId, 'serviceCardReceived');
}

/** A card that is stopped or over is nobody's to get by an offer of before. */
export function offerOver(world: ModelWorld, card: BookServiceCard): void {
  const waiting = world.cardTransfers.find((one) => one.card === card && one.state === 'offered');
  if (!waiting) return;
  waiting.state = 'expired';
  world.house.notice(waiting.to.actor.memberId, 'serviceCardOfferEnded');
}

/** In the order in which the program looks at the card. */
function givingRefusal(world: ModelWorld, card: BookServiceCard): string | null {
  const stopped = standing(card);
  if (stopped !== null) return stopped;
  if (!card.transferable) return 'SERVICE_CARD_NOT_GIVEN';
  if (card.askedOn) return 'SERVICE_CARD_REFUND_WAITING';
  if (card.lapsed || card.lastDay < world.today) return 'SERVICE_CARD_EXPIRED';
  const held = world.settlements.some(({ state, uses }) => state === 'held' && uses.some((use) => use.card === card));
  if (held) return 'SERVICE_CARD_HELD';
  return card.pass === null && card.services.every(({ left }) => left === 0) ? 'SERVICE_CARD_SPENT' : null;
}
