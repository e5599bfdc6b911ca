import { Injectable } from '@nestjs/common';
import { isMoney, paidCards, type LegKind, type LegPart } from '@cheyou/domain';
import { house, type PostingDraft } from '../ledger';
import { Cars } from '../members';
import type { Reader, Tx } from '../platform/database';
import { ServiceCards } from '../service-cards';
import type { StoredLine } from './sale.store';
import type { PaidBill } from './visit-earnings';

/** A leg of a bill and what it pays of each line. */
interface PaidBy {
  readonly kind: LegKind;
  readonly instrumentId: string | null;
  readonly parts: readonly LegPart[];
}

/** Issues the service cards of a paid bill, each with the money that now waits for its uses. */
@Injectable()
export class SellCards {
  constructor(
    private readonly serviceCards: ServiceCards,
    private readonly cars: Cars,
  ) {}

  /** In the transaction that captures the bill; a bill without cards costs nothing. */
  async run(tx: Tx, { sale, settlement, legs }: PaidBill, lines: readonly StoredLine[]): Promise<void> {
    const { memberId } = sale;
    if (lines.length === 0) return;
    if (memberId === null) throw new Error(`sale ${sale.id} sells a card to nobody`);
    const own = await this.ownCars(tx, memberId);
    for (const { id, qty, cardVersionId, cardCarIds, termsVersion } of lines) {
      if (cardVersionId === null) throw new Error(`line ${id} sells no card`);
      const carIds = cardCarIds ?? (sale.carId === null ? [] : [sale.carId]);
      await this.serviceCards.issue(tx, {
        productVersionId: cardVersionId,
        memberId,
        saleId: sale.id,
        saleLineId: id,
        cards: paidCards(legs, { lineId: id, qty }).map(({ priceFen, moneyFen }) => ({
          priceFen,
          deferredFen: moneyFen,
        })),
        termsVersion,
        giftReason: null,
        // A car that isn't the member's is only the one they came with.
        carIds: carIds.filter((carId) => own.has(carId)),
        shopId: sale.shopId,
        soldBy: settlement.staffId,
      });
    }
  }

  private async ownCars(reader: Reader, memberId: string): Promise<Set<string>> {
    return new Set((await this.cars.idsOfMembers(reader, [memberId])).get(memberId));
  }
}

/**
 * What a bill really brought for service cards is no revenue yet: out of what the shop took it waits in `deferred` until the cards are
 * served, wherever that will be. A share of bonus, coupon or points is nobody's money.
 */
export function deferredPostings(
  legs: readonly PaidBy[],
  lines: readonly StoredLine[],
  shopId: string,
): PostingDraft[] {
  const amount = legs
    .filter(({ kind }) => isMoney(kind))
    .flatMap(({ parts }) => parts)
    .filter(({ lineId }) => lines.some(({ id }) => id === lineId))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (amount === 0) return [];
  return [{ asset: 'CNY_PRINCIPAL', amount, from: house('revenue', shopId), to: house('deferred', shopId) }];
}
