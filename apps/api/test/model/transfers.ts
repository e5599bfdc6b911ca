import type { ModelMember, ModelPerson, ModelTransfer } from './model-records';
import type { Operation } from './operation';
import { firstCard, opened, pickMember } from './people';
import { capOf, lapseFirst } from './top-ups';
import { AcceptCard, EndTransfer, OfferCard } from './use-cases';
import type { ModelWorld } from './world';

const recent = 30;
const liveMs = 72 * 3_600_000;

/** Somebody offers what is left on a card to another member, by the phone they know. */
export async function offerCard(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const giver = pickMember(world, pick);
  const receiver = twist < 10 ? giver?.person : pickMember(world, other)?.person;
  if (!giver?.cardId || !receiver || (receiver.phone === null && twist >= 15)) return;
  const { cardId, person, card } = giver;
  const phone = receiver.phone ?? '13700000000';
  const last = world.transfers.findLast((one) => one.giver === giver && one.state === 'offered');
  const isLive = last !== undefined && last.until > world.clock.now().getTime();
  const waits = isLive ? 'TRANSFER_WAITING' : card.spendable(world.today) === 0 ? 'TRANSFER_EMPTY' : null;
  const whose = receiver.phone === null ? 'TRANSFER_RECEIVER' : receiver === person ? 'TRANSFER_TO_SELF' : null;
  const { memberId } = person.actor;
  const offering = world.rooms.get(OfferCard);
  const done = await world.keyed(person.actor, 'offerCard', card.standing() ?? whose ?? waits, (key) =>
    offering.run(key, memberId, cardId, phone),
  );
  if (!done) return;
  if (last) last.state = 'expired';
  const until = world.clock.now().getTime() + liveMs;
  world.transfers.push({ id: done.id, giver, from: person, to: receiver, until, state: 'offered' });
  world.house.notice(receiver.actor.memberId, 'transferOffered');
}

/** The receiver says yes or no, or the giver takes the offer back. */
export async function answerTransfer(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, twist } = operation;
  const latest = world.transfers.slice(-recent);
  const waiting = twist < 85 ? latest.filter(({ state }) => state === 'offered') : latest;
  const transfer = waiting[pick % Math.max(1, waiting.length)];
  if (!transfer) return;
  if (twist % 5 > 0) await accept(world, transfer, operation);
  else await end(world, transfer, twist % 2 === 0 ? 'declined' : 'withdrawn');
}

async function end(world: ModelWorld, transfer: ModelTransfer, state: 'declined' | 'withdrawn'): Promise<void> {
  const { from, to } = transfer;
  const [by, other] = state === 'declined' ? [to, from] : [from, to];
  const ending = world.rooms.get(EndTransfer);
  const wanted = transfer.state === 'offered' ? null : 'TRANSFER_OVER';
  const done = await world.keyed(by.actor, `${state} transfer`, wanted, (key) =>
    ending.run(key, by.actor.memberId, transfer.id, state),
  );
  if (!done) return;
  transfer.state = state;
  world.house.notice(other.actor.memberId, 'transferEnded');
}

async function accept(world: ModelWorld, transfer: ModelTransfer, { other, twist }: Operation): Promise<void> {
  const { giver, from, id } = transfer;
  // Now and then somebody answers whom nobody asked.
  const to = twist === 1 ? (pickMember(world, other)?.person ?? transfer.to) : transfer.to;
  const receiver = firstCard(to);
  const amount = giver.card.spendable(world.today);
  const quotedFen = twist === 6 ? amount + 1 : amount;
  const mine = to === transfer.to ? acceptRefusal(world, transfer, receiver) : 'NOT_FOUND';
  const wanted = mine ?? (quotedFen === amount ? capRefusal(giver, receiver) : 'QUOTE_CHANGED');
  const accepting = world.rooms.get(AcceptCard);
  const done = await world.keyed(to.actor, 'acceptCard', wanted, (key) =>
    accepting.run(key, to.actor.memberId, id, quotedFen),
  );
  if (!done) return;
  const made = await world.rooms.db.row<{ cardId: string; principal: number; bonus: number }>(
    'SELECT to_card_id AS cardId, principal_fen AS principal, bonus_fen AS bonus FROM card_transfer WHERE id = ?',
    [id],
  );
  if (receiver.cardId !== null) world.expect('the card that was given to', made?.cardId, receiver.cardId);
  opened(world, receiver, made?.cardId ?? '');
  for (const side of [giver, receiver]) lapseFirst(world, side);
  const principal = giver.card.principal();
  world.expect('what was given', made && [made.principal, made.bonus], [principal, amount - principal]);
  giver.card.handOver(receiver.card, id);
  transfer.state = 'accepted';
  world.house.notice(from.actor.memberId, 'transferGiven');
  world.house.notice(to.actor.memberId, 'transferReceived');
}

/** In the order in which the program looks, before it asks what was shown. */
function acceptRefusal(
  world: ModelWorld,
  { giver, state, until }: ModelTransfer,
  receiver: ModelMember,
): string | null {
  const standing = giver.card.standing() ?? receiver.card.standing();
  if (standing !== null) return standing;
  if (state !== 'offered' || until <= world.clock.now().getTime()) return 'TRANSFER_OVER';
  return giver.card.spendable(world.today) === 0 ? 'TRANSFER_EMPTY' : null;
}

const capRefusal = (giver: ModelMember, receiver: ModelMember): string | null =>
  giver.card.principal() > receiver.card.room(capOf(receiver)) ? 'CAP_EXCEEDED' : null;

/** Offers of two who turn out to be one are the survivor's; one between them is over. */
export function transfersOfOne({ transfers, cardTransfers }: ModelWorld, from: ModelPerson, into: ModelPerson): void {
  const both = [from, into];
  for (const transfer of [...transfers, ...cardTransfers]) {
    if (transfer.state === 'offered' && both.includes(transfer.from) && both.includes(transfer.to))
      transfer.state = 'card' in transfer ? 'expired' : 'withdrawn';
    if (transfer.from === from) transfer.from = into;
    if (transfer.to === from) transfer.to = into;
  }
}
