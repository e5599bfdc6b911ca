import type { StaffCaller } from '../../src/platform/http';
import type { Operation } from './operation';
import { sum } from './paper';
import type { PaperLine } from './paper-bill';
import { pickMember } from './people';
import { countFor } from './counts';
import { EditSale, OpenSale } from './use-cases';
import type { ModelSale } from './model-records';
import type { ModelWorld } from './world';

const recent = 30;
/** What a manager of a shop may take off, in percent. */
const managersMax = 30;

interface Line {
  serviceId: string;
  cardVersion?: string;
  qty: number;
  priceFen?: number;
  priceReason?: string;
}

interface Asked {
  readonly lines: Line[];
  /** As they are sold, in their order; ids are the program's. */
  readonly sold: readonly Omit<PaperLine, 'id'>[];
  readonly total: number;
}

/** One or two services, or a service and service cards; with a manager at the till at odd prices, so that every split has something to round. */
function linesOf(
  world: ModelWorld,
  { pick, other, fen }: Operation,
  manager: boolean,
  member: ModelSale['member'],
): Asked {
  const { off } = world.levelOf(member);
  // Now and then staff forget to ask whose the card will be.
  const asCard = member !== null || fen % 16 === 0;
  const lines: Line[] = [];
  const sold: Omit<PaperLine, 'id'>[] = [];
  for (let place = 0; place <= other % 2; place += 1) {
    const {
      serviceId,
      kind,
      earns,
      hours,
      price: list,
      card,
    } = thingOf(world, pick + place * 7, asCard && pick % 7 === place, member);
    const lowest = Math.ceil((list * (100 - managersMax)) / 100);
    const price = manager ? Math.max(lowest, list - (fen % 1_000)) : list;
    const qty = 1 + (fen % 3 === 0 ? 1 : 0);
    const manual = price === list ? {} : { priceFen: price, priceReason: '老客户' };
    lines.push({ serviceId, qty, ...manual, ...(card && { cardVersion: card.versionId }) });
    // A price set by hand goes before the level's, which services alone have.
    const levelPrice = kind === 'service' ? Math.floor((list * (100 - off)) / 100) : list;
    const unit = price === list ? levelPrice : price;
    sold.push({ serviceId, qty, unit, kind, earns, hours, card });
  }
  return { lines, sold, total: sum(sold.map(({ unit, qty }) => unit * qty)) };
}

type Thing = Pick<PaperLine, 'serviceId' | 'kind' | 'earns' | 'hours' | 'card'> & { readonly price: number };

/** A service or part, or a service card. */
function thingOf(world: ModelWorld, pick: number, asCard: boolean, member: ModelSale['member']): Thing {
  const card = asCard ? world.cardProducts[pick % world.cardProducts.length] : undefined;
  if (card) return { serviceId: card.id, kind: 'card', earns: card.earns, hours: null, price: card.price, card };
  const affordable = world.services.filter(({ priceFen }) => priceFen <= 40_000);
  // Who has a card comes for what it serves.
  const cards = (member?.person.holding.serviceCards ?? []).filter(({ state }) => state === 'active');
  const forCard = pick % 3 > 0 ? cards[pick % Math.max(1, cards.length)] : undefined;
  const served = affordable.filter(
    ({ id, labourTenths }) => forCard && countFor(forCard, { serviceId: id, hours: labourTenths }),
  );
  const service = served[pick % Math.max(1, served.length)] ?? affordable[pick % affordable.length];
  if (!service) throw new Error('nothing is sold');
  const { id: serviceId, kind, earnsPoints: earns, labourTenths: hours, priceFen: price } = service;
  return { serviceId, kind, earns, hours, price, card: null };
}

/** The lines of a sale under the ids the program gave them. */
async function soldIn(world: ModelWorld, saleId: string, sold: Asked['sold']): Promise<PaperLine[]> {
  const rows = await world.rooms.db.rows<{ id: string }>('SELECT id FROM sale_line WHERE sale_id = ? ORDER BY seq', [
    saleId,
  ]);
  world.expect('lines of a sale', rows.length, sold.length);
  return sold.map((line, place) => ({ ...line, id: rows[place]?.id ?? '' }));
}

export async function openSale(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  const walkIn = twist < 10;
  const member = walkIn ? null : (pickMember(world, pick) ?? null);
  const shopId = world.shop(other);
  const manager = twist % 2 === 0;
  const actor = world.staff(manager ? 'shopManager' : 'cashier', other, shopId);
  const { lines, sold, total } = linesOf(world, operation, manager, member);
  const wish = { carId: member?.carId ?? null, memberId: member?.person.actor.memberId ?? null, lines };
  const opening = world.rooms.get(OpenSale);
  const id = await world.keyed(actor, 'openSale', null, (key) => opening.run(key, actor, wish));
  if (id === null) return;
  const of = { lines: await soldIn(world, id, sold), total };
  world.sales.push({ id, shopId, member, ...of, version: 1, byManager: manager, state: 'open' });
}

/** The code by which whatever needs an open sale is refused. */
export const saleRefusal = ({ state }: ModelSale): string | null =>
  state === 'open' ? null : state === 'held' ? 'SETTLEMENT_HELD' : 'SALE_NOT_OPEN';

export function pickSale(
  world: ModelWorld,
  pick: number,
  states: readonly ModelSale['state'][],
): ModelSale | undefined {
  const fitting = world.sales.slice(-recent * 3).filter(({ state }) => states.includes(state));
  return fitting.slice(-recent)[pick % Math.max(1, Math.min(recent, fitting.length))];
}

export async function editSale(world: ModelWorld, operation: Operation): Promise<void> {
  const sale = pickSale(world, operation.pick, ['open', 'held', 'settled']);
  if (!sale) return;
  const actor: StaffCaller = world.staff('shopManager', operation.other, sale.shopId);
  const { lines, sold, total } = linesOf(world, operation, true, sale.member);
  const outdated = operation.twist < 30;
  const wanted = saleRefusal(sale) ?? (outdated ? 'VERSION_CHANGED' : null);
  const editing = world.rooms.get(EditSale);
  const version = outdated ? sale.version + 1 : sale.version;
  const done = () => editing.replaceLines(actor, sale.id, lines, version).then(() => 'done');
  if ((await world.plain('editSale', wanted, done)) === null) return;
  sale.lines = await soldIn(world, sale.id, sold);
  sale.total = total;
  sale.byManager = true;
  sale.version += 1;
}

export async function cancelSale(world: ModelWorld, { pick, other }: Operation): Promise<void> {
  const sale = pickSale(world, pick, ['open', 'held', 'settled']);
  if (!sale) return;
  const actor = world.staff('cashier', other, sale.shopId);
  const done = () =>
    world.rooms
      .get(EditSale)
      .cancel(actor, sale.id, '车主临时有事')
      .then(() => 'done');
  if ((await world.plain('cancelSale', saleRefusal(sale), done)) !== null) sale.state = 'cancelled';
}
