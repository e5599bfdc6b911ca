import type { StaffCaller } from '../../src/platform/http';
import type { ModelSettlement, RefundAsk } from './model-records';
import type { Operation } from './operation';
import { AskServiceCardRefund, DecideRefund } from './use-cases';
import type { ModelWorld } from './world';

const recent = 20;

type Asked = Omit<RefundAsk, 'state' | 'by'> & { readonly by: StaffCaller | null };

/** A refund waits for a second person, who is there at once or comes later. */
export async function keepAsk(world: ModelWorld, { other, twist }: Operation, { by, ...asked }: Asked): Promise<void> {
  const ask: RefundAsk = { ...asked, by: by?.staff.staffId ?? null, state: 'asked' };
  world.refundAsks.push(ask);
  if ('card' in ask.of) ask.of.card.askedOn = world.today;
  if (twist % 3 > 0) await approve(world, ask, world.staff('shopManager', other + 1, ask.settlement.sale.shopId));
}

/** A second person decides on what waits, or waited. */
export async function decideRefund(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const latest = world.refundAsks.slice(-recent);
  const waiting = twist < 80 ? latest.filter(({ state }) => state === 'asked') : latest;
  const ask = waiting[pick % Math.max(1, waiting.length)];
  if (!ask) return;
  const actor = world.staff('shopManager', other, ask.settlement.sale.shopId);
  if (ask.by === null && 'card' in ask.of && twist % 4 === 1) return withdraw(world, ask);
  if (twist % 5 > 0) return approve(world, ask, actor);
  const deciding = world.rooms.get(DecideRefund);
  const done = await world.keyed(actor, 'declineRefund', deskRefusal(ask, actor), (key) =>
    deciding.decline(key, actor, ask.id, '没有说清').then(() => 'done'),
  );
  if (done !== null) drop(ask);
}

/** The owner takes it back. */
async function withdraw(world: ModelWorld, ask: RefundAsk): Promise<void> {
  const { of } = ask;
  const holds = (cards: readonly object[]): boolean => 'card' in of && cards.includes(of.card);
  const owner = world.members.find(({ person }) => holds(person.holding.serviceCards))?.person.actor;
  if (!owner) throw new Error('a service card that is nobody’s');
  const wanted = ask.state === 'asked' ? null : 'STATE_CHANGED';
  const asking = world.rooms.get(AskServiceCardRefund);
  const done = await world.keyed(owner, 'withdrawServiceCardRefund', wanted, (key) =>
    asking.withdraw(key, owner.memberId, ask.id),
  );
  if (done) drop(ask);
}

async function approve(world: ModelWorld, ask: RefundAsk, actor: StaffCaller): Promise<void> {
  const wanted = deskRefusal(ask, actor) ?? ask.refusal();
  const deciding = world.rooms.get(DecideRefund);
  const done = await world.keyed(actor, 'approveRefund', wanted, (key) =>
    deciding.approve(key, actor, ask.id).then(() => 'done'),
  );
  if (done === null) return;
  ask.state = 'done';
  ask.carryOut();
}

/** Nothing comes of it: the card runs as its terms say. */
function drop(ask: RefundAsk): void {
  ask.state = 'declined';
  if ('card' in ask.of) ask.of.card.askedOn = null;
}

function deskRefusal({ state, by }: RefundAsk, actor: StaffCaller): string | null {
  if (state !== 'asked') return 'STATE_CHANGED';
  return by === actor.staff.staffId ? 'SELF_APPROVAL' : null;
}

/** Nobody decides any more about refunds of a bill that was undone. */
export function declineAsks({ refundAsks }: ModelWorld, settlement: ModelSettlement): void {
  for (const ask of refundAsks.slice(-recent * 10))
    if (ask.settlement === settlement && ask.state === 'asked') drop(ask);
}
