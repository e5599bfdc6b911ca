import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { TopUps } from '../prepaid';
import { Settlements, type DaySum } from '../settlement';

/** What a shop's day comes to, of every room that dates something on it. */
@Injectable()
export class DayFigures {
  constructor(
    private readonly settlements: Settlements,
    private readonly topUps: TopUps,
  ) {}

  async of(reader: Reader, shopId: string, on: ShopDay): Promise<DaySum[]> {
    const bills = await this.settlements.sumsOfDay(reader, shopId, on);
    const topUps = await this.topUps.doneAndUndone(reader, shopId, on);
    return [
      ...bills,
      ...topUps.map(({ section, method, count, fen }) => ({ section, kind: method, pieces: count, fen })),
    ];
  }
}
