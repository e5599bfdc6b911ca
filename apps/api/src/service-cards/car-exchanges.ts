import { Injectable } from '@nestjs/common';
import { Cars } from '../members';
import { ActLog } from '../platform/act-log';
import type { Reader, Tx } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { CardNotices } from './card-notices';
import type { ServiceCard } from './service-card.store';

/** Plates of a card before and after, and why. */
export interface CarsChanged {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly reason: string;
}

/** How many exchanges of cars a card's terms allow when so many more go beyond them; null when they don't. */
export function exchangesPast({ terms, carChanges }: ServiceCard, times: number): number | null {
  const { carChangesMax } = terms;
  return carChangesMax !== null && carChanges + times > carChangesMax ? carChangesMax : null;
}

/** Writes down that a locked card serves other cars, and tells its owner. */
@Injectable()
export class CarExchanges {
  constructor(
    private readonly cars: Cars,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  async platesOf(reader: Reader, carIds: readonly string[]): Promise<string[]> {
    const cars = await this.cars.findMany(reader, carIds);
    return carIds.map((id) => cars.get(id)?.plate ?? '未上牌');
  }

  async write(tx: Tx, actor: StaffCaller, card: ServiceCard, { before, after, reason }: CarsChanged): Promise<void> {
    await this.notices.carsChanged(tx, card, after);
    await this.actLog.write(tx, {
      actor,
      act: 'serviceCard.cars',
      subject: { kind: 'serviceCard', id: card.id },
      reason,
      facts: { label: card.terms.name, before: before.join('、'), after: after.join('、') },
    });
  }
}
