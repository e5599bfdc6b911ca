import { Members } from '../../src/members';
import { OpenMember } from './use-cases';
import { EditMember, SetMemberPhone } from './use-cases';
import { CardBook } from './card-book';
import { Holding } from './holdings';
import type { Operation } from './operation';
import type { ModelMember, ModelPerson } from './model-records';
import type { ModelWorld } from './world';

/** Of the members who joined last, so that cards stay as long as real ones and new ones come in. */
const livelyMax = 60;

export function pickMember(world: ModelWorld, pick: number): ModelMember | undefined {
  const lively = world.members.slice(-livelyMax);
  return lively[pick % Math.max(1, lively.length)];
}

const numbered = (world: ModelWorld): string => String(world.members.length).padStart(8, '0');

/** Somebody opens the mini-program: a member without a name, whose card holds at most ¥1,000. */
export async function joinOnPhone(world: ModelWorld): Promise<void> {
  const { unit, get } = world.rooms;
  const account = { appid: 'wxmini0000000001', openid: `openid-${numbered(world)}`, unionid: null };
  const { memberId } = await unit.run((tx) => get(Members).ofIdentity(tx, account));
  const person = {
    actor: world.owner(memberId),
    named: false,
    phone: null,
    inWechat: true,
    cards: [],
    holding: new Holding(),
  };
  add(world, { person, cardId: null, carId: null, card: new CardBook() });
}

/** Somebody is opened at the counter, with name, phone, car and card. */
export async function joinAtCounter(world: ModelWorld, { pick }: Operation): Promise<void> {
  const actor = world.staff('cashier', pick, world.shop(pick));
  const input = { name: '林知远', phone: `139${numbered(world)}`, plate: plateOf(world.members.length) };
  const page = await world.keyed(actor, 'joinAtCounter', null, (key) =>
    world.rooms.get(OpenMember).run(actor, key, input),
  );
  const { id, cars } = page as { id: string; cars: { id: string }[] };
  const card = await world.rooms.db.row<{ id: string }>('SELECT id FROM prepaid_card WHERE member_id = ?', [id]);
  const person = {
    actor: world.owner(id),
    named: true,
    phone: input.phone,
    inWechat: false,
    cards: [],
    holding: new Holding(),
  };
  add(world, { person, cardId: card?.id ?? null, carId: cars[0]?.id ?? null, card: new CardBook() });
}

function add(world: ModelWorld, member: ModelMember): void {
  member.person.cards.push(member);
  world.members.push(member);
}

/** The card the program uses when nobody says which: the oldest of a person's that can be used, or else the oldest that isn't closed, or a new one. */
export function firstCard(person: ModelPerson): ModelMember {
  const opened = person.cards.filter(({ cardId, card }) => cardId !== null && card.state !== 'closed');
  const inUse = opened.filter(({ card }) => card.state === 'active');
  const [first] = (inUse.length > 0 ? inUse : opened).sort((one, other) =>
    String(one.cardId) < String(other.cardId) ? -1 : 1,
  );
  const unopened = person.cards.find(({ cardId }) => cardId === null);
  return first ?? unopened ?? { person, cardId: null, carId: null, card: new CardBook() };
}

/** The program opened a card, or used one it had. */
export function opened(world: ModelWorld, member: ModelMember, cardId: string): void {
  member.cardId = cardId;
  if (!member.person.cards.includes(member)) add(world, member);
}

/** Name and phone, seen at the counter, make the card a named one with the larger cap. */
export async function nameMember(world: ModelWorld, { pick }: Operation): Promise<void> {
  const place = world.members.findLastIndex(({ person }) => !person.named);
  const member = world.members[place];
  if (!member) return;
  const actor = world.staff('cashier', pick, world.shop(pick));
  const { memberId } = member.person.actor;
  await world.rooms.get(EditMember).run(actor, memberId, { name: '苏晚晴' });
  const phone = `138${String(place).padStart(8, '0')}`;
  await world.rooms.get(SetMemberPhone).run(actor, memberId, phone);
  member.person.named = true;
  member.person.phone = phone;
  world.count('nameMember', 'done');
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

/** 川A and five signs, another for each number. */
function plateOf(number: number): string {
  let rest = number;
  let signs = '';
  for (let place = 0; place < 5; place += 1) {
    signs = `${letters[24 + (rest % 10)] ?? '0'}${signs}`;
    rest = Math.floor(rest / 10);
  }
  return `川A${signs}`;
}
