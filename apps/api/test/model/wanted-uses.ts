import type { ShopDay } from '@cheyou/domain';
import type { BookServiceCard } from './book-cards';
import { standing } from './holdings';
import type { ModelSale } from './model-records';
import type { Operation } from './operation';
import { sum } from './paper';
import type { PaperLine } from './paper-bill';
import { capRefusal } from './pass-book';
import type { ModelWorld } from './world';

export interface WantedUse {
  readonly card: BookServiceCard;
  readonly line: PaperLine;
  readonly times: number;
}

interface Wanted {
  readonly uses: readonly WantedUse[];
  readonly wrong: string | null;
}

/** Now and then somebody comes with a card that is over, or uses a pass oftener than it may be used. */
export function wantedUses(world: ModelWorld, sale: ModelSale, operation: Operation): Wanted {
  const { twist } = operation;
  const wrong = twist === 4 ? fromStopped(world, sale) : twist % 10 === 0 ? beyondCap(world, sale) : null;
  return wrong ?? { uses: usesOf(world, sale, operation), wrong: null };
}

function fromStopped(world: ModelWorld, sale: ModelSale): Wanted | null {
  for (const line of sale.lines) {
    const card = cardsOf(sale).find((one) => placeRefusal(one, world.today) !== null && serves(one, line));
    if (card) return { uses: [{ card, line, times: 1 }], wrong: placeRefusal(card, world.today) };
  }
  return null;
}

function beyondCap(world: ModelWorld, sale: ModelSale): Wanted | null {
  for (const line of sale.lines.filter(({ kind }) => kind === 'service')) {
    for (const card of cardsOf(sale).filter((one) => placeRefusal(one, world.today) === null)) {
      const times = line.qty;
      const wrong = card.pass && serves(card, line) ? capRefusal(card.pass, line.serviceId, times, world.today) : null;
      if (wrong !== null) return { uses: [{ card, line, times }], wrong };
    }
  }
  return null;
}

const cardsOf = ({ member }: ModelSale): readonly BookServiceCard[] => member?.person.holding.serviceCards ?? [];

const serves = ({ services, pass }: BookServiceCard, { serviceId }: PaperLine): boolean =>
  [...services, ...(pass?.services ?? [])].some((service) => service.serviceId === serviceId);

/** Why a card serves nobody on a day, whatever is left of it. */
function placeRefusal(card: BookServiceCard, day: ShopDay): string | null {
  const stopped = standing(card);
  if (stopped !== null) return stopped;
  return card.lastDay < day ? 'SERVICE_CARD_EXPIRED' : null;
}

/** What one card covers of a bill: as many units of each line as it still has uses for. */
function usesOf(world: ModelWorld, sale: ModelSale, { pick, other }: Operation): WantedUse[] {
  const open = cardsOf(sale).filter((card) => placeRefusal(card, world.today) === null);
  const card = open[pick % Math.max(1, open.length)];
  if (!card || other % 4 === 0) return [];
  const uses: WantedUse[] = [];
  for (const line of sale.lines.filter(({ kind }) => kind === 'service')) {
    const taken = timesOf(uses, line);
    const times = Math.min(line.qty, leftOf(card, line.serviceId, world.today, line.qty + taken) - taken);
    if (times > 0) uses.push({ card, line, times });
  }
  return uses;
}

/** How often a card serves on a day, at most so often as is asked. */
function leftOf({ services, pass }: BookServiceCard, serviceId: string, day: ShopDay, wanted: number): number {
  if (!pass) return services.find((service) => service.serviceId === serviceId)?.left ?? 0;
  if (!pass.services.some((service) => service.serviceId === serviceId)) return 0;
  let times = wanted;
  while (times > 0 && capRefusal(pass, serviceId, times, day) !== null) times -= 1;
  return times;
}

const timesOf = (uses: readonly WantedUse[], { serviceId }: PaperLine): number =>
  sum(uses.filter(({ line }) => line.serviceId === serviceId).map(({ times }) => times));
