import { shopDayOf, type TenderMethod } from '@cheyou/domain';
import type { Operation } from './operation';
import { firstCard, opened, pickMember } from './people';
import { DecideCounterTopUp, StartTopUp, TakeCounterTopUp, UndoCounterTopUp } from './use-cases';
import { approvalAboveFen } from './the-merchant';
import type { ModelMember, ModelTopUp } from './model-records';
import type { ModelWorld, Tier } from './world';

const methods = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'] as const;
const caps = { named: 500_000, unnamed: 100_000 };
const smallest = 500;

/** The most principal a card of somebody may hold. */
export const capOf = ({ person }: ModelMember): number => (person.named ? caps.named : caps.unnamed);

type Counted = Pick<Tier, 'bonusFen' | 'months'>;

/** The tier an amount of one's own reaches. */
function earned(world: ModelWorld, fen: number): Counted {
  const reached = world.tiers.filter(({ payFen }) => payFen <= fen).sort((one, other) => other.payFen - one.payFen);
  return reached[0] ?? { bonusFen: 0, months: null };
}

function refusalOf(member: ModelMember, fen: number): string | null {
  const standing = member.card.standing();
  if (standing !== null) return standing;
  if (fen < smallest) return 'TOP_UP_TOO_SMALL';
  return fen > member.card.room(capOf(member)) ? 'CAP_EXCEEDED' : null;
}

export async function topUpAtCounter(world: ModelWorld, { pick, other, fen, twist }: Operation): Promise<void> {
  const picked = pickMember(world, pick);
  if (!picked) return;
  const member = picked.cardId === null ? firstCard(picked.person) : picked;
  const shopId = world.shop(other);
  const actor = world.staff(twist % 4 === 0 ? 'shopManager' : 'cashier', other, shopId);
  const method = methods[other % methods.length] ?? 'cash';
  const cashShort = twist < 3 && method === 'cash' && fen > 1;
  const wish = {
    cardId: picked.cardId,
    tierId: null,
    amountFen: fen,
    method,
    receivedFen: cashShort ? fen - 1 : null,
    termsVersion: world.terms,
  };
  const wanted = cashShort ? 'CASH_SHORT' : refusalOf(member, fen);
  const { memberId } = member.person.actor;
  const taking = world.rooms.get(TakeCounterTopUp);
  const answer = await world.keyed(actor, 'topUpAtCounter', wanted, (key) => taking.run(key, actor, memberId, wish));
  if (!answer) return;
  opened(world, member, answer.cardId);
  const { bonusFen: bonus, months: bonusMonths } = earned(world, fen);
  const { id } = answer;
  const topUp: ModelTopUp = {
    ...{ id, member, by: actor, shopId, method, amount: fen, bonus, bonusMonths },
    state: 'waiting',
  };
  world.topUps.push(topUp);
  const alone = Math.min(approvalAboveFen, world.limit(actor, 'cashTopUpFen'));
  world.expect('state of a counter top-up', answer.state, fen > alone ? 'waiting' : 'done');
  if (fen > alone) member.card.reserved.set(id, fen);
  else credit(world, topUp);
  const { balanceAfterFen } = answer;
  world.expect(
    'balance after a counter top-up',
    balanceAfterFen,
    fen > alone ? null : member.card.spendable(world.today),
  );
}

/** A second person says yes or no to what waits. */
export async function decideTopUp(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const waiting = world.topUps.filter(({ by }) => by !== null).slice(-80);
  const topUp =
    waiting.findLast(({ state }) => state === 'waiting' && twist >= 10) ?? waiting[pick % Math.max(1, waiting.length)];
  if (!topUp) return;
  const actor = world.staff('shopManager', other, topUp.shopId);
  const own = topUp.by?.staff.staffId === actor.staff.staffId;
  const wanted = own ? 'SELF_APPROVAL' : topUp.state === 'waiting' ? null : 'STATE_CHANGED';
  const deciding = world.rooms.get(DecideCounterTopUp);
  if (twist % 5 === 0) {
    if (await world.plain('rejectTopUp', wanted, () => deciding.reject(actor, topUp.id, '客户改主意'))) {
      topUp.state = 'rejected';
      topUp.member.card.reserved.delete(topUp.id);
    }
    return;
  }
  const approved = await world.keyed(actor, 'approveTopUp', wanted, (key) => deciding.approve(key, actor, topUp.id));
  if (!approved) return;
  credit(world, topUp);
  world.expect('balance after an approval', approved.balanceAfterFen, topUp.member.card.spendable(world.today));
}

/** A manager turns down whatever cash of a shop still waits for a second person. */
export async function rejectWaiting(world: ModelWorld, shopId: string): Promise<void> {
  const deciding = world.rooms.get(DecideCounterTopUp);
  const waiting = world.topUps.filter((one) => one.shopId === shopId && one.state === 'waiting');
  for (const topUp of waiting.filter(({ method }) => method === 'cash')) {
    const managers = [0, 1].map((pick) => world.staff('shopManager', pick, shopId));
    const second = managers.find(({ staff }) => staff.staffId !== topUp.by?.staff.staffId);
    if (!second) throw new Error('there are two managers');
    await world.plain('rejectTopUp', null, () => deciding.reject(second, topUp.id, '客户改主意'));
    topUp.state = 'rejected';
    topUp.member.card.reserved.delete(topUp.id);
  }
}

export async function undoTopUp(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const taken = world.topUps.filter(({ by }) => by !== null).slice(-40);
  const topUp =
    (twist < 70 ? taken.findLast((one) => isUntouched(world, one)) : undefined) ??
    taken[pick % Math.max(1, taken.length)];
  if (!topUp) return;
  const actor = world.staff('shopManager', other, topUp.shopId);
  const wanted = undoRefusal(world, topUp, world.limit(actor, 'voidFen'));
  const undoing = world.rooms.get(UndoCounterTopUp);
  const done = await world.keyed(actor, 'undoTopUp', wanted, (key) => undoing.run(key, actor, topUp.id, '金额输错'));
  if (!done) return;
  const { member, shopId, method, amount, bonus } = topUp;
  lapseFirst(world, member);
  const lot = lotOf(topUp);
  lot.principalLeft = 0;
  lot.bonusLeft = 0;
  topUp.state = 'undone';
  world.house.move(cameBy(method, shopId), 'CNY_PRINCIPAL', amount);
  world.house.move('bonusCost', 'CNY_BONUS', bonus);
  world.house.topUp(shopId, world.dayOf(shopId), method, -amount);
  world.house.notice(member.person.actor.memberId, 'topUpUndone');
}

function undoRefusal(world: ModelWorld, topUp: ModelTopUp, limit: number): string | null {
  if (topUp.amount > limit) return 'APPROVAL_NEEDED';
  if (topUp.state !== 'done') return 'STATE_CHANGED';
  if (isUntouched(world, topUp)) return null;
  const { principal, principalLeft, soldUntil } = lotOf(topUp);
  const lapsed = soldUntil !== null && soldUntil < world.today;
  return principalLeft === principal && lapsed ? 'TOP_UP_LAPSED' : 'TOP_UP_TOUCHED';
}

function isUntouched(world: ModelWorld, topUp: ModelTopUp): boolean {
  if (topUp.state !== 'done') return false;
  const lot = lotOf(topUp);
  const lapsed = lot.bonus > 0 && lot.lastDay !== null && lot.lastDay < world.today;
  return lot.principalLeft === lot.principal && lot.bonusLeft === lot.bonus && !lapsed;
}

function lotOf(topUp: ModelTopUp) {
  const lot = topUp.member.card.lots.find(({ topUpId }) => topUpId === topUp.id);
  if (!lot) throw new Error(`the book has no lot of ${topUp.id}`);
  return lot;
}

/** The owner tops up on the phone: room is taken now, the card is credited when WeChat has spoken. */
export async function startTopUp(world: ModelWorld, { pick, fen }: Operation): Promise<void> {
  const picked = pickMember(world, pick);
  if (!picked?.person.inWechat) return;
  const member = firstCard(picked.person);
  const { memberId } = member.person.actor;
  const { productVersion, terms: termsVersion } = world;
  const wish = { tierId: null, amountFen: fen, productVersion, termsVersion };
  const starting = world.rooms.get(StartTopUp);
  const same = (answer: unknown): string => (answer as { id: string }).id;
  const order = await world.keyed(
    member.person.actor,
    'startTopUp',
    refusalOf(member, fen),
    (key) => starting.run(key, member.person.actor, wish),
    { same, later: ['PAYMENT_CLOSED'] },
  );
  if (!order) return;
  const { bonusFen: bonus, months: bonusMonths } = earned(world, fen);
  const sql =
    'SELECT o.subject_id AS id, t.shop_id AS shopId, t.card_id AS cardId FROM payment_order o JOIN top_up t ON t.id = o.subject_id WHERE o.id = ? AND t.member_id = ?';
  const made = await world.rooms.db.row<{ id: string; shopId: string; cardId: string }>(sql, [order.id, memberId]);
  if (!made) throw new Error('an order without its top-up');
  opened(world, member, made.cardId);
  const topUp: ModelTopUp = {
    ...{ id: made.id, member, by: null, shopId: made.shopId, method: 'wechat', amount: fen, bonus, bonusMonths },
    state: 'paying',
  };
  member.card.reserved.set(topUp.id, fen);
  world.topUps.push(topUp);
  world.orders.push({
    id: order.id,
    payer: member,
    amount: fen,
    deadline: world.clock.now().getTime() + 15 * 60_000,
    of: { topUp },
    presented: true,
    closeAsked: false,
    state: 'open',
    late: false,
    notifications: [],
    ...{ back: 0, elsewhere: 0 },
  });
}

/** Where the money of a way of paying comes in. */
export function cameBy(method: TenderMethod, shopId: string): string {
  return method === 'cash' ? `cash:${shopId}` : method === 'wechat' ? 'wechatClearing' : `${method}Clearing:${shopId}`;
}

/** A top-up arrives on its card. */
export function credit(world: ModelWorld, topUp: ModelTopUp): void {
  const { member, shopId, method, amount, bonus, bonusMonths } = topUp;
  const today = shopDayOf(world.clock.now());
  lapseFirst(world, member);
  member.card.topUp(topUp.id, amount, bonus, bonusMonths, today);
  topUp.state = 'done';
  world.house.move(cameBy(method, shopId), 'CNY_PRINCIPAL', -amount);
  world.house.move('bonusCost', 'CNY_BONUS', -bonus);
  world.house.topUp(shopId, world.dayOf(shopId), method, amount);
  world.house.notice(member.person.actor.memberId, 'toppedUp');
}

/** Whatever moves a card first writes off what lapsed on it. */
export function lapseFirst(world: ModelWorld, member: ModelMember): number {
  world.touched.push(member);
  const gone = member.card.lapse(world.today);
  world.house.move('breakage', 'CNY_BONUS', gone);
  if (gone > 0) world.house.notice(member.person.actor.memberId, 'bonusLapsed');
  return gone;
}
