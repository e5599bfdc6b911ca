import type { StaffCaller } from '../../src/platform/http';
import type { BookTake } from './card-book';
import type { Operation } from './operation';
import { pickSale, saleRefusal } from './sales';
import { cameBy, lapseFirst } from './top-ups';
import { MakeMemberCode, SettleSale, VerifyMemberCode } from './use-cases';
import type { ModelSale, ModelSettlement, ModelWorld } from './world';

type Method = 'cash' | 'posCard' | 'wechat';
/** A WeChat part has to be paid within this long. */
const payWithinMs = 5 * 60_000;

interface Tender {
  method: Method;
  amountFen: number;
  receivedFen?: number;
}

/** What the cashier wants: how much from the card, the rest by tenders, and sometimes something wrong. */
interface Wishes {
  readonly fromCard: number;
  readonly tenders: readonly Tender[];
  readonly rounding: number;
  readonly quoted: number;
  readonly consent: 'code' | 'override' | 'none';
  /** The planner's code for the tenders, when they are wrong. */
  readonly wrongTender: string | null;
}

export async function settle(world: ModelWorld, operation: Operation): Promise<void> {
  const sale = pickSale(world, operation.pick, ['open']);
  if (sale) await settleSale(world, sale, operation);
}

/** A second try on whatever state the sale is in. */
export async function settleAgain(world: ModelWorld, operation: Operation): Promise<void> {
  const sale = pickSale(world, operation.pick, ['held', 'settled', 'reversed', 'cancelled']);
  if (sale) await settleSale(world, sale, operation);
}

async function settleSale(world: ModelWorld, sale: ModelSale, operation: Operation): Promise<void> {
  const wishes = wishesOf(world, sale, operation);
  const manager = sale.byManager || wishes.consent === 'override';
  const actor = world.staff(manager ? 'shopManager' : 'cashier', operation.other, sale.shopId);
  const claim = await claimOf(world, sale, actor, wishes);
  const order = {
    uses: [],
    couponIds: [],
    points: 0,
    prepaid: wishes.fromCard === 0 ? null : { cardId: sale.member?.cardId ?? '', amountFen: wishes.fromCard },
    tenders: wishes.tenders,
    quotedFen: wishes.quoted,
    ...claim,
  };
  const wanted = refusalOf(world, sale, actor, wishes);
  const settling = world.rooms.get(SettleSale);
  const id = await world.keyed(
    actor,
    'settle',
    wanted,
    async (key) => (await settling.run(key, actor, sale.id, order)).id,
  );
  if (id !== null) await book(world, sale, wishes, id);
}

function wishesOf(world: ModelWorld, sale: ModelSale, { pick, other, fen, twist }: Operation): Wishes {
  const onCard = sale.member?.cardId ? sale.member.card.spendable(world.today) : 0;
  const most = Math.min(sale.total, onCard);
  const tooMuch = twist === 7 && onCard < sale.total && onCard > 0 ? sale.total : 0;
  const part = twist % 10 < 6 ? most : twist % 10 < 9 ? Math.min(most, fen) : 0;
  const fromCard = Math.max(tooMuch, part);
  const rest = sale.total - fromCard;
  const rounding = sale.shopId === world.shopIds[1] ? rest % 10 : 0;
  const tenders = tendersOf(rest - rounding, pick, other, sale.member?.person.inWechat === true);
  const { wrong, code } = spoiled(tenders, twist);
  return {
    fromCard,
    tenders: wrong,
    rounding,
    quoted: twist === 5 ? sale.total + 1 : sale.total,
    consent: twist === 6 ? 'none' : other % 3 === 0 ? 'override' : 'code',
    wrongTender: code,
  };
}

/** Splits what is due over one or two ways of paying. */
function tendersOf(due: number, pick: number, other: number, inWechat: boolean): Tender[] {
  if (due === 0) return [];
  const ways: Method[] = inWechat ? ['cash', 'wechat', 'posCard', 'wechat'] : ['cash', 'posCard'];
  const first = ways[pick % ways.length] ?? 'cash';
  const second = ways[(pick + 1) % ways.length] ?? 'cash';
  const share = other % 4 === 0 && first !== second ? Math.floor((due * (other % 97)) / 97) : due;
  const split = [
    { method: first, amountFen: share },
    { method: second, amountFen: due - share },
  ];
  return split.filter(({ amountFen }) => amountFen > 0);
}

function spoiled(tenders: Tender[], twist: number): { wrong: Tender[]; code: string | null } {
  const [first, ...others] = tenders;
  if (!first || first.amountFen < 2) return { wrong: tenders, code: null };
  if (twist === 1) return { wrong: [{ ...first, amountFen: first.amountFen - 1 }, ...others], code: 'TENDERS_SHORT' };
  if (twist === 2)
    return { wrong: [{ ...first, amountFen: first.amountFen + 1 }, ...others], code: 'TENDERS_TOO_MUCH' };
  if (first.method !== 'cash') return { wrong: tenders, code: null };
  if (twist === 3) return { wrong: [{ ...first, receivedFen: first.amountFen - 1 }, ...others], code: 'CASH_SHORT' };
  return { wrong: [{ ...first, receivedFen: first.amountFen + 100 * (twist % 3) }, ...others], code: null };
}

/** The consent the counter has; a code is shown and proven only where that is possible. */
async function claimOf(
  world: ModelWorld,
  sale: ModelSale,
  actor: StaffCaller,
  { consent, fromCard }: Wishes,
): Promise<{ proofId?: string; override?: { reason: string } }> {
  if (fromCard === 0 || !sale.member || consent === 'none') return {};
  if (consent === 'override') return { override: { reason: '会员码打不开' } };
  if (sale.state !== 'open') return {};
  const { digits } = await world.rooms.get(MakeMemberCode).run(sale.member.person.actor.memberId);
  const { id: proofId } = await world.rooms.get(VerifyMemberCode).run(actor, digits, sale.id);
  return { proofId };
}

/** In the order in which the program looks. */
function refusalOf(world: ModelWorld, sale: ModelSale, actor: StaffCaller, wishes: Wishes): string | null {
  const closed = saleRefusal(sale);
  if (closed !== null) return closed;
  if (wishes.quoted !== sale.total) return 'QUOTE_CHANGED';
  if (wishes.fromCard > 0) {
    const onCard = sale.member?.card.spendable(world.today) ?? 0;
    if (wishes.fromCard > onCard) return 'BALANCE_SHORT';
    if (wishes.consent === 'none') return 'PROOF_MISSING';
    if (wishes.consent === 'override' && wishes.fromCard > world.limit(actor, 'overrideFen'))
      return 'OVERRIDE_TOO_LARGE';
  }
  return wishes.wrongTender;
}

async function book(world: ModelWorld, sale: ModelSale, wishes: Wishes, id: string): Promise<void> {
  const { fromCard, tenders, rounding } = wishes;
  const held = tenders.some(({ method }) => method === 'wechat');
  const takes = fromCard > 0 && sale.member ? takeFromCard(world, sale.member, fromCard) : [];
  const settlement: ModelSettlement = {
    id,
    sale,
    legs: legsOf(takes, rounding, tenders),
    takes,
    on: world.today,
    state: held ? 'held' : 'captured',
    askedBy: null,
  };
  world.settlements.push(settlement);
  sale.state = held ? 'held' : 'settled';
  if (!held) capture(world, settlement);
  await compare(world, settlement);
}

function takeFromCard(world: ModelWorld, member: NonNullable<ModelSale['member']>, amount: number): BookTake[] {
  lapseFirst(world, member);
  const takes = member.card.takes(amount, world.today);
  member.card.draw(takes);
  world.house.notice(member.person.actor.memberId, 'spent');
  return takes;
}

function legsOf(takes: readonly BookTake[], rounding: number, tenders: readonly Tender[]) {
  const all = [
    { kind: 'principal', fen: takes.reduce((sum, { principal }) => sum + principal, 0) },
    { kind: 'bonus', fen: takes.reduce((sum, { bonus }) => sum + bonus, 0) },
    { kind: 'rounding', fen: rounding },
    ...tenders.map(({ method, amountFen }) => ({ kind: method, fen: amountFen })),
  ];
  return all.filter(({ fen }) => fen > 0);
}

/** Everything a settlement moves arrives where it was meant for. */
export function capture(world: ModelWorld, settlement: ModelSettlement): void {
  settlement.state = 'captured';
  settlement.on = world.today;
  settlement.sale.state = 'settled';
  moveLegs(world, settlement, 1);
  const { member } = settlement.sale;
  if (member && settlement.takes.length === 0) world.house.notice(member.person.actor.memberId, 'settled');
}

/** `direction` -1 takes everything back, dated today. */
export function moveLegs(world: ModelWorld, { sale: { shopId }, legs }: ModelSettlement, direction: 1 | -1): void {
  for (const { kind, fen } of legs) {
    world.house.leg(shopId, world.today, kind, direction * fen);
    if (kind === 'rounding') continue;
    const asset = kind === 'bonus' ? 'CNY_BONUS' : 'CNY_PRINCIPAL';
    world.house.move(`revenue:${shopId}`, asset, direction * fen);
    if (kind !== 'principal' && kind !== 'bonus')
      world.house.move(cameBy(kind as Method, shopId), asset, -direction * fen);
  }
}

interface Stored {
  state: string;
  total: number;
  cardAfter: number | null;
  orderId: string | null;
}

/** What was stored is what the books say; a held one brings its order along. */
async function compare(world: ModelWorld, settlement: ModelSettlement): Promise<void> {
  const { id, sale, takes, legs } = settlement;
  const stored = await world.rooms.db.row<Stored>(
    'SELECT state, total_fen AS total, card_after_fen AS cardAfter, payment_order_id AS orderId FROM settlement WHERE id = ?',
    [id],
  );
  if (!stored) throw new Error(`settlement ${id} is not there`);
  const { orderId, ...facts } = stored;
  const cardAfter = takes.length > 0 ? (sale.member?.card.spendable(world.today) ?? null) : null;
  world.expect('a settlement', facts, { state: settlement.state, total: sale.total, cardAfter });
  const wechat = legs.find(({ kind }) => kind === 'wechat')?.fen ?? 0;
  world.expect('an order beside a settlement', orderId !== null, wechat > 0);
  if (orderId === null || !sale.member) return;
  world.orders.push({
    id: orderId,
    payer: sale.member,
    amount: wechat,
    deadline: world.clock.now().getTime() + payWithinMs,
    of: { settlement },
    presented: false,
    closeAsked: false,
    state: 'open',
    late: false,
    notifications: [],
  });
}
