import type { ModelMember } from './model-records';
import type { Operation } from './operation';
import { pickMember } from './people';
import { FreezeCard, LoseCard, MakeMemberCode, ReissueCard, ShowCardLife } from './use-cases';
import type { ModelWorld } from './world';

const reason = '车主来电说卡丢了';

type Act = (world: ModelWorld, member: ModelMember & { cardId: string }, operation: Operation) => Promise<void>;

/** A card is reported lost or frozen; mostly one that was stopped is let go, or gets a new number. */
export async function stopCard(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  const isStopped = ({ card }: ModelMember): boolean => card.state === 'lost' || card.state === 'frozen';
  const stopped = twist < 60 ? world.members.slice(-lookedThrough).filter(isStopped) : [];
  const member = stopped[pick % Math.max(1, stopped.length)] ?? pickMember(world, pick);
  if (!member?.cardId) return;
  const acts = stopped.length > 0 ? [find, unfreeze, reissue] : [lose, freeze, reissue, find, unfreeze];
  const fitting = member.card.state === 'frozen' ? unfreeze : find;
  const act = stopped.length > 0 && twist < 40 ? fitting : acts[other % acts.length];
  await act?.(world, { ...member, cardId: member.cardId }, operation);
}

/** Long enough ago that nobody is stopped for good. */
const lookedThrough = 200;

const lose: Act = async (world, { card, cardId, person }, { other, twist }) => {
  const losing = world.rooms.get(LoseCard);
  const wanted = card.standing();
  const by = world.staff('cashier', other, world.shop(other));
  const done = await (twist % 2 === 0
    ? world.keyed(person.actor, 'loseCard', wanted, (key) => losing.byOwner(key, person.actor.memberId, cardId))
    : world.keyed(by, 'loseCard', wanted, (key) => losing.atCounter(key, by, cardId, reason)));
  if (!done) return;
  card.state = 'lost';
  offerOver(world, cardId);
  world.house.notice(person.actor.memberId, 'cardLost');
};

/** The owner found it; the counter asks for the code, and now and then another's is shown. */
const find: Act = async (world, { card, cardId, person }, operation) => {
  const losing = world.rooms.get(LoseCard);
  const wanted = card.state === 'lost' ? null : 'CARD_NOT_LOST';
  const by = world.staff('cashier', operation.other, world.shop(operation.other));
  const shown = await codeFor(world, { person }, operation);
  const done = await (operation.twist % 2 === 0
    ? world.keyed(person.actor, 'findCard', wanted, (key) => losing.foundByOwner(key, person.actor.memberId, cardId))
    : world.keyed(by, 'findCard', shown.wrong ?? wanted, (key) =>
        losing.foundAtCounter(key, by, cardId, shown.memberCode),
      ));
  if (!done) return;
  card.state = 'active';
  world.house.notice(person.actor.memberId, 'cardFound');
};

const freeze: Act = async (world, { card, cardId, person }, { other }) => {
  const by = world.staff('shopManager', other, world.shop(other));
  const freezing = world.rooms.get(FreezeCard);
  const done = await world.keyed(by, 'freezeCard', card.standing(), (key) => freezing.freeze(key, by, cardId, reason));
  if (!done) return;
  card.state = 'frozen';
  offerOver(world, cardId);
  world.house.notice(person.actor.memberId, 'cardFrozen');
};

const unfreeze: Act = async (world, { card, cardId, person }, { other }) => {
  const by = world.staff('shopManager', other, world.shop(other));
  const wanted = card.state === 'frozen' ? null : 'CARD_NOT_FROZEN';
  const freezing = world.rooms.get(FreezeCard);
  const done = await world.keyed(by, 'unfreezeCard', wanted, (key) => freezing.unfreeze(key, by, cardId, reason));
  if (!done) return;
  card.state = 'active';
  world.house.notice(person.actor.memberId, 'cardUnfrozen');
};

/** A new number; the old one stands for no card any more. */
const reissue: Act = async (world, { card, cardId, person }, operation) => {
  const by = world.staff('cashier', operation.other, world.shop(operation.other));
  const numberOf = () =>
    world.rooms.db.row<{ number: string }>('SELECT number FROM prepaid_card WHERE id = ?', [cardId]);
  const before = (await numberOf())?.number ?? '';
  const { memberCode, wrong } = await codeFor(world, { person }, operation);
  const wanted = wrong ?? (card.state === 'lost' ? null : card.standing());
  const reissuing = world.rooms.get(ReissueCard);
  const done = await world.keyed(by, 'reissueCard', wanted, (key) =>
    reissuing.run(key, by, cardId, { reason, memberCode }),
  );
  if (!done) return;
  card.state = 'active';
  card.numbersPast += 1;
  world.house.notice(person.actor.memberId, 'cardReissued');
  await world.plain('oldNumber', 'CARD_NUMBER_REPLACED', () => world.rooms.get(ShowCardLife).byNumber(before));
};

/** Nobody gets what is on a stopped card by an offer of before. */
function offerOver({ transfers }: ModelWorld, cardId: string): void {
  const waiting = transfers.find(({ giver, state }) => giver.cardId === cardId && state === 'offered');
  if (waiting) waiting.state = 'expired';
}

async function codeFor(
  world: ModelWorld,
  { person }: Pick<ModelMember, 'person'>,
  { other, twist }: Operation,
): Promise<{ memberCode: string; wrong: string | null }> {
  const somebody = twist % 8 === 1 ? pickMember(world, other)?.person : undefined;
  const shows = somebody ?? person;
  const { digits: memberCode } = await world.rooms.get(MakeMemberCode).run(shows.actor.memberId);
  return { memberCode, wrong: shows === person ? null : 'PROOF_WRONG' };
}
