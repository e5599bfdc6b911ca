import type { CardProduct } from './book-cards';
import { share, shareOut, sum } from './paper';

/** A line as it was sold. */
export interface PaperLine {
  readonly id: string;
  readonly serviceId: string;
  readonly qty: number;
  /** Per unit, fen. */
  readonly unit: number;
  /** Uses can cover a service; a service card is sold at its own price, nothing is taken off it. */
  readonly kind: 'service' | 'part' | 'card';
  readonly earns: boolean;
  /** Standard labour hours of a unit, in tenths. */
  readonly hours: number | null;
  readonly card: CardProduct | null;
}

export interface PaperLeg {
  readonly kind: string;
  readonly fen: number;
  /** By line. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Units of a line that a service card covers. */
export interface Covered {
  readonly lineId: string;
  readonly times: number;
}

/** What went back of a bill: how many units of a line, and of a line of service cards which of them. */
export interface GoneBack {
  readonly units: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export const nothingBack: GoneBack = { units: new Map(), places: new Map() };

/** A settled bill, as far as it says what goes back. */
export interface SettledPaper {
  readonly legs: readonly PaperLeg[];
  readonly lines: readonly PaperLine[];
  readonly covered: readonly Covered[];
}

/** A bill on paper: what is open on each line, and what has paid the rest. */
export class PaperBill {
  readonly legs: PaperLeg[] = [];
  private readonly open: Map<string, number>;
  private readonly cards: readonly string[];

  constructor(lines: readonly PaperLine[]) {
    this.open = new Map(lines.map(({ id, qty, unit }) => [id, qty * unit]));
    this.cards = lines.filter(({ kind }) => kind === 'card').map(({ id }) => id);
  }

  get due(): number {
    return sum(this.open.values());
  }

  /** What coupons and points can pay of it: service cards are no part of that. */
  get dueWithoutCards(): number {
    return this.due - sum(this.cards.map((id) => this.open.get(id) ?? 0));
  }

  /** Pays so much, shared over the lines by what is open on them. */
  pay(kind: string, fen: number): void {
    this.payOn(kind, fen, [...this.open.keys()]);
  }

  payWithoutCards(kind: string, fen: number): void {
    this.payOn(
      kind,
      fen,
      [...this.open.keys()].filter((id) => !this.cards.includes(id)),
    );
  }

  private payOn(kind: string, fen: number, ids: readonly string[]): void {
    const shares = shareOut(
      fen,
      ids.map((id) => this.open.get(id) ?? 0),
    );
    this.payParts(kind, new Map(ids.map((id, place) => [id, shares[place] ?? 0])));
  }

  payParts(kind: string, wanted: ReadonlyMap<string, number>): void {
    const parts = new Map([...wanted].filter(([, fen]) => fen > 0));
    if (parts.size === 0) return;
    for (const [id, fen] of parts) this.open.set(id, (this.open.get(id) ?? 0) - fen);
    this.legs.push({ kind, fen: sum(parts.values()), parts });
  }
}

/** What of each leg has gone back: of a line first the covered units, each whole; of service cards each whole. */
export function backOf({ legs, lines, covered }: SettledPaper, { units, places }: GoneBack): Map<string, number> {
  const back = new Map<string, number>();
  for (const { kind, parts } of legs.filter((leg) => leg.kind !== 'rounding' && leg.kind !== 'coupon')) {
    const fen = [...parts].map(([id, part]) => {
      const line = lines.find((one) => one.id === id);
      // Of a line that was not asked about.
      if (!line) return 0;
      if (line.kind === 'card') return cardsBack(legs, line, places.get(id) ?? [], kind);
      const qty = units.get(id) ?? 0;
      const ofCards = sum(covered.filter(({ lineId }) => lineId === id).map(({ times }) => times));
      if (kind === 'package') return Math.min(qty, ofCards) * line.unit;
      return share(part, Math.max(0, qty - ofCards), Math.max(1, line.qty - ofCards));
    });
    back.set(kind, sum(fen));
  }
  return back;
}

function cardsBack(legs: readonly PaperLeg[], line: PaperLine, places: readonly number[], kind: string): number {
  const cards = cardsOf(legs, line);
  return sum(places.map((place) => cards[place]?.parts.get(kind) ?? 0));
}

/** One service card of a line: what it cost, what of that was money, and what each leg paid of it. */
export interface PaperCard {
  readonly price: number;
  readonly money: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** Each card of a line costs the same; legs pay one after the other by what they still have, the last card takes what is left. */
export function cardsOf(legs: readonly PaperLeg[], { id, qty, unit }: PaperLine): PaperCard[] {
  const left = new Map(legs.flatMap(({ kind, parts }) => (parts.has(id) ? [[kind, parts.get(id) ?? 0] as const] : [])));
  return Array.from({ length: qty }, () => {
    const shares = shareOut(unit, [...left.values()]);
    const parts = new Map([...left.keys()].map((kind, place) => [kind, shares[place] ?? 0]));
    for (const [kind, fen] of parts) left.set(kind, (left.get(kind) ?? 0) - fen);
    const money = sum([...parts].filter(([kind]) => !notMoney.includes(kind)).map(([, fen]) => fen));
    return { price: unit, money, parts };
  });
}

const notMoney: readonly string[] = ['package', 'coupon', 'points', 'bonus', 'rounding'];

/** What was really paid of the lines that earn points. */
export function earning({ legs, lines }: Omit<SettledPaper, 'covered'>, isBack = new Map<string, number>()): number {
  const earns = lines.filter((line) => line.earns).map(({ id }) => id);
  const paid = legs
    .filter(({ kind }) => !notMoney.includes(kind))
    .flatMap(({ parts }) => earns.map((id) => parts.get(id) ?? 0));
  return sum(paid) - sum(isBack.values());
}
