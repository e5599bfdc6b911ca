import { addDays, addMonths, type ShopDay } from '@cheyou/domain';
import type { BookServiceCard, BookUses, CardProduct } from './book-cards';
import type { ModelMember, ModelSettlement, SoldCard } from './model-records';
import { shareOut, sum } from './paper';
import { passOf } from './pass-book';
import { cardsOf, type PaperCard, type PaperLine } from './paper-bill';
import { offerOver } from './service-card-transfers';
import type { ModelWorld } from './world';

interface Issued {
  id: string;
  lineId: string;
  place: number;
  price: number;
  money: number;
}

/** The service cards of a paid bill: each with its price, and with the money that now waits for its uses at the shop that sold it. */
export async function cardsSold(
  world: ModelWorld,
  settlement: ModelSettlement,
  { person }: ModelMember,
): Promise<readonly SoldCard[]> {
  const { legs, lines, sale } = settlement;
  const sold = lines.filter(({ kind }) => kind === 'card').flatMap((line) => soldOn(line, cardsOf(legs, line)));
  if (sold.length === 0) return [];
  const issued = await world.rooms.db.rows<Issued>(
    'SELECT id, sale_line_id AS lineId, place, price_fen AS price, deferred_fen AS money FROM service_card WHERE sale_id = ?',
    [sale.id],
  );
  const told = issued.map(({ lineId, place, price, money }) => ({ lineId, place, price, money }));
  const wanted = sold.map(({ line, place, paid: { price, money } }) => ({ lineId: line.id, place, price, money }));
  world.expect('the cards of a bill', told.sort(inOrder), wanted.sort(inOrder));
  world.count('cards sold', String(sold.length));
  const waits = sum(sold.map(({ paid }) => paid.money));
  world.house.move(`revenue:${sale.shopId}`, 'CNY_PRINCIPAL', -waits);
  world.house.move(`deferred:${sale.shopId}`, 'CNY_PRINCIPAL', waits);
  const cards = sold.map(({ line, place, paid }): SoldCard => {
    const id = issued.find((one) => one.lineId === line.id && one.place === place)?.id ?? '';
    const of = { soldAt: sale.shopId, soldBy: settlement, lineId: line.id, place };
    return { id, ...of, state: 'active', ...contentOf(world, line, paid), lapsed: false };
  });
  for (const { serviceId, granted } of cards.flatMap(({ services }) => services))
    world.house.move('usesDone', `USE:${serviceId}`, -granted);
  person.holding.serviceCards.push(...cards);
  return cards;
}

interface Sold {
  readonly line: PaperLine;
  readonly place: number;
  readonly paid: PaperCard;
}

const soldOn = (line: PaperLine, cards: readonly PaperCard[]): Sold[] =>
  cards.map((paid, place) => ({ line, place, paid }));

/** What a card gives, and until when. */
function contentOf(
  { today }: ModelWorld,
  { card: product }: PaperLine,
  paid: PaperCard,
): Pick<SoldCard, 'services' | 'pass' | 'lastDay' | 'labour' | 'transferable'> {
  if (!product) throw new Error('a line of service cards without one');
  const { labour, transferable } = product;
  if (product.services.every(({ granted }) => granted === null))
    return { services: [], ...passOf(product, paid, today), labour, transferable };
  return countsOf(product, paid, today);
}

/** A card with counts from its first day on. */
export const countsOf = (
  product: CardProduct,
  paid: Pick<PaperCard, 'price' | 'money'>,
  today: ShopDay,
): Pick<BookServiceCard, 'services' | 'pass' | 'lastDay' | 'labour' | 'transferable'> => ({
  services: usesOf(product, paid),
  pass: null,
  lastDay: addDays(addMonths(today, product.months), -1),
  labour: product.labour,
  transferable: product.transferable,
});

/** Price and money are shared over the services by what they would cost without the card. */
function usesOf({ services }: CardProduct, { price, money }: Pick<PaperCard, 'price' | 'money'>): BookUses[] {
  const weights = services.map(({ worth }) => worth);
  const [prices, deferred] = [shareOut(price, weights), shareOut(money, weights)];
  return services.map(({ serviceId, granted: times }, place) => {
    const granted = times ?? 0;
    return {
      ...{ serviceId, granted, left: granted, gone: 0, goneFen: 0, earnedFen: 0 },
      lapsed: { times: 0, fen: 0, earned: 0 },
      ...{ price: prices[place] ?? 0, deferred: deferred[place] ?? 0 },
    };
  });
}

type Placed = Pick<Issued, 'lineId' | 'place'>;

const inOrder = (one: Placed, other: Placed): number =>
  one.lineId === other.lineId ? one.place - other.place : one.lineId < other.lineId ? -1 : 1;

/** The counts of a card that is over go back to the house. */
export function emptyCard(world: ModelWorld, card: SoldCard, state: 'refunded' | 'closed'): void {
  card.state = state;
  offerOver(world, card);
  for (const service of card.services) {
    world.house.move('usesDone', `USE:${service.serviceId}`, service.left);
    service.left = 0;
  }
}
