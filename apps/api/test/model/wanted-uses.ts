import type { ShopDay } from '@cheyou/domain';
import type { BookServiceCard } from './book-cards';
import { countFor } from './counts';
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
  /** Units of the line. */
  readonly times: number;
}

interface Wanted {
  readonly uses: readonly WantedUse[];
  readonly wrong: string | null;
}

/** Now and then somebody comes with a card that is over, that doesn't serve what was done, has too few hours, or was used too often. */
export function wantedUses(world: ModelWorld, sale: ModelSale, operation: Operation): Wanted {
  const { twist } = operation;
  const wrong = twist === 4 ? fromStopped(world, sale) : twist % 10 === 0 ? beyondCap(world, sale) : null;
  return wrong ?? { uses: usesOf(world, sale, operation), wrong: null };
}

function fromStopped(world: ModelWorld, sale: ModelSale): Wanted | null {
  for (const line of sale.lines) {
    const card = cardsOf(sale).find((one) => placeRefusal(one, world.today) !== null && countFor(one, line));
    if (card) return { uses: [{ card, line, times: 1 }], wrong: placeRefusal(card, world.today) };
  }
  return null;
}

function beyondCap(world: ModelWorld, sale: ModelSale): Wanted | null {
  for (const line of sale.lines.filter(({ kind }) => kind === 'service')) {
    for (const card of cardsOf(sale).filter((one) => placeRefusal(one, world.today) === null)) {
      const times = line.qty;
      const wrong = tooMuchRefusal(card, line, world.today);
      if (wrong !== null) return { uses: [{ card, line, times }], wrong };
    }
  }
  return null;
}

/** Why a card can't pay all units of a line: its caps, or its hours. */
function tooMuchRefusal(card: BookServiceCard, line: PaperLine, day: ShopDay): string | null {
  const counted = countFor(card, line);
  if (card.labour && !counted) return 'SERVICE_CARD_OTHER_SERVICE';
  if (card.pass) return counted && capRefusal(card.pass, line.serviceId, line.qty, day);
  const left = card.services.find(({ serviceId }) => serviceId === counted?.serviceId)?.left ?? 0;
  return card.labour && counted && counted.perUnit * line.qty > left ? 'LABOUR_SHORT' : null;
}

const cardsOf = ({ member }: ModelSale): readonly BookServiceCard[] => member?.person.holding.serviceCards ?? [];

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
    const counted = countFor(card, line);
    if (!counted) continue;
    const taken = takenOf(uses, counted.serviceId);
    const left = leftOf(card, counted.serviceId, world.today, line.qty + taken) - taken;
    const times = Math.min(line.qty, Math.floor(left / counted.perUnit));
    if (times > 0) uses.push({ card, line, times });
  }
  return uses;
}

/** What is left of a count; of a pass how often it serves on a day, at most so often as is asked. */
function leftOf({ services, pass }: BookServiceCard, serviceId: string, day: ShopDay, wanted: number): number {
  if (!pass) return services.find((service) => service.serviceId === serviceId)?.left ?? 0;
  let times = wanted;
  while (times > 0 && capRefusal(pass, serviceId, times, day) !== null) times -= 1;
  return times;
}

/** What the uses so far take of a count. */
const takenOf = (uses: readonly WantedUse[], serviceId: string): number =>
  sum(
    uses.map(({ card, line, times }) => {
      const counted = countFor(card, line);
      return counted?.serviceId === serviceId ? times * counted.perUnit : 0;
    }),
  );
