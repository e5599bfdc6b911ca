import { Injectable } from '@nestjs/common';
import {
  count,
  fen,
  points,
  takenPerUnit,
  type Count,
  type Fen,
  type Leg,
  type LotTake,
  type PointTake,
  type SettledFacts,
} from '@cheyou/domain';
import { Ledger } from '../../ledger';
import type { Reader } from '../../platform/database';
import { Points } from '../../points';
import { ServiceCards } from '../../service-cards';
import { SaleStore, type StoredLine } from '../sale.store';
import { SettlementStore, type Settlement } from '../settlement.store';
import { RefundStore, type Refund } from './refund.store';

/** What a bill took from one account of a lot. */
export type Took = Awaited<ReturnType<Ledger['takenBy']>>[number];

type SettledUse = Awaited<ReturnType<ServiceCards['usesOf']>>[number];

/** A settled bill as the planner of refunds looks at it, and the accounts its parts came from. */
export interface SettledBill {
  readonly facts: SettledFacts;
  readonly took: readonly Took[];
}

/** Gathers how a bill was carried out: its legs by line, and what each lot gave. */
@Injectable()
export class SettledFactsReader {
  constructor(
    private readonly ledger: Ledger,
    private readonly points: Points,
    private readonly serviceCards: ServiceCards,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
  ) {}

  async of(reader: Reader, settlement: Settlement): Promise<SettledBill> {
    const [lines, legs, took, rules, used] = await Promise.all([
      this.sales.linesOf(reader, [settlement.saleId]),
      this.settlements.legsOf(reader, [settlement.id]),
      this.ledger.takenBy(reader, settlement),
      this.points.rulesOf(reader, settlement.pointRulesVersion),
      this.serviceCards.usesOf(reader, settlement.id),
    ]);
    const settledLegs = (legs.get(settlement.id) ?? []).map(({ kind, amountFen, instrumentId, parts }): Leg => {
      return { kind, amountFen: fen(amountFen), instrumentId, parts };
    });
    const cards = (lines.get(settlement.saleId) ?? []).some(
      ({ kind, refundedQty }) => kind === 'card' && refundedQty > 0,
    );
    const refunds = cards ? await this.refunds.ofSettlement(reader, settlement.id) : [];
    const facts: SettledFacts = {
      lines: (lines.get(settlement.saleId) ?? []).map(({ id, name, kind, qty, refundedQty, earnsPoints }) => {
        return { lineId: id, name, kind, qty, refundedQty, refundedPlaces: placesOf(id, refunds), earnsPoints };
      }),
      legs: settledLegs,
      uses: used.map((use) => ({
        ...use,
        qty: unitsOf(use, lines.get(settlement.saleId) ?? []),
        times: count(use.times),
        amountFen: coveredBy(use, settledLegs),
      })),
      lotTakes: lotTakesOf(took),
      pointTakes: pointTakesOf(took),
      earned: points(settlement.earns),
      pointRules: rules,
      pointsPercent: settlement.pointsPercent,
    };
    return { facts, took };
  }
}

/** Which cards of a line went back. */
function placesOf(lineId: string, refunds: readonly Refund[]): number[] {
  return refunds.flatMap(({ state, quote }) => (state === 'done' && quote?.lineId === lineId ? [quote.place] : []));
}

/** How many units of their line uses cover: one each, or by its labour hours. */
function unitsOf({ serviceId, lineId, times }: SettledUse, lines: readonly StoredLine[]): Count {
  const line = lines.find(({ id }) => id === lineId);
  const perUnit = line && takenPerUnit(serviceId, line.labourTenths);
  if (!perUnit) throw new Error(`line ${lineId} has no ${serviceId} to give back`);
  return count(times / perUnit);
}

/** What uses of a card paid of a line. */
function coveredBy({ cardId, lineId }: { cardId: string; lineId: string }, legs: readonly Leg[]): Fen {
  const leg = legs.find(({ kind, instrumentId }) => kind === 'package' && instrumentId === cardId);
  return leg?.parts.find((part) => part.lineId === lineId)?.amountFen ?? fen(0);
}

/** Lots of money in the order in which they were taken from. */
function lotTakesOf(took: readonly Took[]): LotTake[] {
  const lotIds = [...new Set(took.filter(({ asset }) => asset.startsWith('CNY')).map(({ lotId }) => lotId))];
  const sumOf = (lotId: string, asset: string): number =>
    took.filter((one) => one.lotId === lotId && one.asset === asset).reduce((sum, { amount }) => sum + amount, 0);
  return lotIds.map((lotId) => ({
    lotId,
    principalFen: fen(sumOf(lotId, 'CNY_PRINCIPAL')),
    bonusFen: fen(sumOf(lotId, 'CNY_BONUS')),
  }));
}

function pointTakesOf(took: readonly Took[]): PointTake[] {
  return took.filter(({ asset }) => asset === 'POINT').map(({ lotId, amount }) => ({ lotId, points: points(amount) }));
}
