import { share, shareOut, sum } from './paper';

/** A line as it was sold. */
export interface PaperLine {
  readonly id: string;
  readonly serviceId: string;
  readonly qty: number;
  /** Per unit, fen. */
  readonly unit: number;
  /** A service, not a part: uses can cover it. */
  readonly service: boolean;
  readonly earns: boolean;
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

/** A bill on paper: what is open on each line, and what has paid the rest. */
export class PaperBill {
  readonly legs: PaperLeg[] = [];
  private readonly open: Map<string, number>;

  constructor(lines: readonly PaperLine[]) {
    this.open = new Map(lines.map(({ id, qty, unit }) => [id, qty * unit]));
  }

  get due(): number {
    return sum(this.open.values());
  }

  /** Pays so much, shared over the lines by what is open on them. */
  pay(kind: string, fen: number): void {
    const shares = shareOut(fen, [...this.open.values()]);
    this.payParts(kind, new Map([...this.open.keys()].map((id, place) => [id, shares[place] ?? 0])));
  }

  payParts(kind: string, wanted: ReadonlyMap<string, number>): void {
    const parts = new Map([...wanted].filter(([, fen]) => fen > 0));
    if (parts.size === 0) return;
    for (const [id, fen] of parts) this.open.set(id, (this.open.get(id) ?? 0) - fen);
    this.legs.push({ kind, fen: sum(parts.values()), parts });
  }
}

/** What of each leg has gone back once so many units of each line have: covered units first, each whole. */
export function backOf(
  legs: readonly PaperLeg[],
  lines: readonly PaperLine[],
  covered: readonly Covered[],
  units: ReadonlyMap<string, number>,
): Map<string, number> {
  const back = new Map<string, number>();
  for (const { kind, parts } of legs.filter((leg) => leg.kind !== 'rounding' && leg.kind !== 'coupon')) {
    const fen = [...parts].map(([id, part]) => {
      const line = lines.find((one) => one.id === id);
      // Of a line that was not asked about.
      if (!line) return 0;
      const qty = units.get(id) ?? 0;
      const ofCards = sum(covered.filter(({ lineId }) => lineId === id).map(({ times }) => times));
      if (kind === 'package') return Math.min(qty, ofCards) * line.unit;
      return share(part, Math.max(0, qty - ofCards), Math.max(1, line.qty - ofCards));
    });
    back.set(kind, sum(fen));
  }
  return back;
}

/** What was really paid of the lines that earn points. */
export function earning(
  legs: readonly PaperLeg[],
  lines: readonly PaperLine[],
  isBack = new Map<string, number>(),
): number {
  const earns = lines.filter((line) => line.earns).map(({ id }) => id);
  const paid = legs
    .filter(({ kind }) => !['package', 'coupon', 'points', 'bonus', 'rounding'].includes(kind))
    .flatMap(({ parts }) => earns.map((id) => parts.get(id) ?? 0));
  return sum(paid) - sum(isBack.values());
}
