import { Injectable } from '@nestjs/common';
import type { ShopDay, TenderMethod } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { TopUpStore, type TopUp } from './top-up.store';

/** What a day's top-ups brought by one way of paying; negative when more was undone than done. */
export interface TopUpSum {
  readonly method: TenderMethod;
  readonly fen: number;
  readonly count: number;
}

/** The door for rooms that show a shop's day and desk. */
@Injectable()
export class TopUps {
  constructor(private readonly store: TopUpStore) {}

  /** What was taken in a shop on a day, less what was undone that day, by way of paying. */
  sumsOfDay(reader: Reader, shopId: string, on: ShopDay): Promise<TopUpSum[]> {
    return this.store.sumsOfDay(reader, shopId, on);
  }

  /** Top-ups done in a shop on a day, and those of earlier days undone on it; newest first, those before an id. */
  async ofDay(reader: Reader, shopId: string, on: ShopDay, before: string | null, limit: number): Promise<TopUp[]> {
    const page = { shopId, on, before, limit };
    const [done, undone] = await Promise.all([this.store.ofDay(reader, page), this.store.undoneOf(reader, page)]);
    return [...done, ...undone].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, limit);
  }

  /** The same with what was done and what was undone told apart, as a day is closed with it. */
  doneAndUndone(
    reader: Reader,
    shopId: string,
    on: ShopDay,
  ): Promise<(TopUpSum & { section: 'topUp' | 'topUpUndone' })[]> {
    return this.store.doneAndUndone(reader, shopId, on);
  }

  /** The first day between two, both exclusive, on which a top-up was done or undone; null when none was. */
  firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    return this.store.firstDay(reader, shopId, after, before);
  }

  /** Receipt numbers of top-ups whose cash lies in the drawer and whose second person hasn't spoken yet. */
  cashWaiting(reader: Reader, shopId: string): Promise<string[]> {
    return this.store.cashWaiting(reader, shopId);
  }

  /** How many wait in a shop for a second person. */
  countWaiting(reader: Reader, shopId: string): Promise<number> {
    return this.store.countWaiting(reader, shopId);
  }
}
