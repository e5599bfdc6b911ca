import { owedTo } from './card-refunds';
import { worthOf } from './holdings';
import type { Operation } from './operation';
import { pickMember } from './people';
import { transfersOfOne } from './transfers';
import { BindPhone, DecideClaim, MergeByStaff } from './use-cases';
import type { ModelMember, ModelPerson } from './model-records';
import type { ModelWorld } from './world';

/** What a phone number alone may claim (fen); above it the counter decides. */
const claimedAloneMax = 50_000;

/** Staff found one person twice. */
export async function mergeMembers(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const into = pickMember(world, pick)?.person;
  const from = pickMember(world, other)?.person;
  if (!into || !from || into === from) return;
  const gone = twist < 10 ? world.gone.at(-1) : undefined;
  const both = from.inWechat && into.inWechat ? 'MERGE_BOTH_BOUND' : null;
  const actor = world.staff('shopManager', other, world.shop(other));
  const { memberId } = into.actor;
  const wish = { otherId: gone ?? from.actor.memberId, reason: '同一位客户重复建档' };
  const merging = world.rooms.get(MergeByStaff);
  const wanted = gone === undefined ? both : 'NOT_FOUND';
  const done = await world.keyed(actor, 'mergeMembers', wanted, (key) => merging.run(actor, key, memberId, wish));
  if (done) becomeOne(world, from, into);
}

/** Somebody in the mini-program shows the phone that the counter opened a card under. */
export async function claimCard(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const claimant = pickMember(world, pick)?.person;
  const holder = pickMember(world, other)?.person;
  if (!claimant?.inWechat || !holder || holder === claimant || holder.phone === null) return;
  const { phone } = holder;
  const tooMuch = moneyOf(world, holder) > claimedAloneMax ? 'CLAIM_NEEDS_COUNTER' : null;
  const wanted = holder.inWechat ? 'PHONE_TAKEN' : tooMuch;
  const binding = world.rooms.get(BindPhone);
  await world.keyed(claimant.actor, 'claimCard', wanted, (key) => binding.run(claimant.actor, key, phone));
  const claimed =
    wanted === 'CLAIM_NEEDS_COUNTER' ? await decide(world, holder, claimant, twist % 3 > 0) : wanted === null;
  if (!claimed) return;
  becomeOne(world, holder, claimant);
  claimant.phone = phone;
}

/** A manager has person and phone before them; answers whether the claim was granted. */
async function decide(world: ModelWorld, holder: ModelPerson, claimant: ModelPerson, grant: boolean): Promise<boolean> {
  const asked = await world.rooms.db.row<{ id: string }>(
    "SELECT id FROM claim WHERE holder_id = ? AND claimant_id = ? AND state = 'waiting'",
    [holder.actor.memberId, claimant.actor.memberId],
  );
  if (!asked) throw new Error('a claim for the counter is not in its queue');
  const actor = world.staff('shopManager', 0, world.shop(0));
  const deciding = world.rooms.get(DecideClaim);
  const act = () =>
    (grant ? deciding.approve(actor, asked.id) : deciding.reject(actor, asked.id, '电话与本人不符')).then(() => 'done');
  await world.plain(grant ? 'approveClaim' : 'rejectClaim', null, act);
  return grant;
}

/** What somebody has on cards and in service cards, on its way to them and held for WeChat. */
function moneyOf(world: ModelWorld, person: ModelPerson): number {
  const onCards = person.cards.map(({ card }) => card.spendable(world.today) + sum([...card.reserved.values()]));
  const held = world.settlements
    .filter(({ state, sale }) => state === 'held' && sale.member?.person === person)
    .flatMap(({ takes }) => takes.map(({ principal, bonus }) => principal + bonus));
  return sum([
    ...onCards,
    ...held,
    owedTo(world, person.cards),
    ...person.holding.serviceCards.map((card) => worthOf(card, world.today)),
  ]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Everything of the one is the other's from now on: cards, orders and messages. Keys belong to accounts and stay. */
function becomeOne(world: ModelWorld, from: ModelPerson, into: ModelPerson): void {
  const [fromId, intoId] = [from.actor.memberId, into.actor.memberId];
  for (const member of from.cards.splice(0)) moveTo(into, member);
  into.holding.absorb(from.holding);
  if (from.imported) into.imported = true;
  if (from.newcomer) into.newcomer = true;
  into.named ||= from.named;
  into.inWechat ||= from.inWechat;
  into.phone ??= from.phone;
  transfersOfOne(world, from, into);
  world.house.giveNotices(fromId, intoId);
  world.gone.push(fromId);
}

function moveTo(person: ModelPerson, member: ModelMember): void {
  member.person = person;
  person.cards.push(member);
}
