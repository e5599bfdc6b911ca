import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { Payments } from '../payments';
import type { Reader } from '../platform/database';
import { CardRefunds, TopUps } from '../prepaid';
import { Settlements, type DaySum } from '../settlement';

/** What a shop's day comes to, of every room that dates something on it. */
@Injectable()
export class DayFigures {
  constructor(
    private readonly settlements: Settlements,
    private readonly topUps: TopUps,
    private readonly cardRefunds: CardRefunds,
    private readonly payments: Payments,
  ) {}

  async of(reader: Reader, shopId: string, on: ShopDay): Promise<DaySum[]> {
    const bills = await this.settlements.sumsOfDay(reader, shopId, on);
    const topUps = await this.topUps.doneAndUndone(reader, shopId, on);
    const cardRefunds = await this.cardRefunds.sumsOfDay(reader, shopId, on);
    const given = await this.payments.givenOnDay(reader, shopId, on);
    return [
      ...bills,
      ...[...topUps, ...cardRefunds].map(({ section, method, count, fen }) => ({
        section,
        kind: method,
        pieces: count,
        fen,
      })),
      ...given.map(({ section, count, fen }) => ({ section, kind: 'wechat', pieces: count, fen })),
    ];
  }

  /** The first day between two, both exclusive, on which anything was dated in a shop; null when nothing was. */
  async firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    const bills = await this.settlements.firstDay(reader, shopId, after, before);
    const topUps = await this.topUps.firstDay(reader, shopId, after, before);
    const cardRefunds = await this.cardRefunds.firstDay(reader, shopId, after, before);
    const given = await this.payments.firstDayGiven(reader, shopId, after, before);
    return [bills, topUps, cardRefunds, given].flatMap((day) => day ?? []).sort()[0] ?? null;
  }
}
