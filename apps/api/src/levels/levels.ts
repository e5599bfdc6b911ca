import { Injectable } from '@nestjs/common';
import {
  addMonths,
  fen,
  gapToNext,
  levelFor,
  shopDayOf,
  type LevelRule,
  type LevelTally,
  type ShopDay,
} from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { LevelStore } from './level.store';
import type { LevelView } from './levels.dto';

/** What a settled bill adds to a member's tally, by the amounts really paid. */
export interface Done {
  readonly spendFen: number;
  readonly pointsEarned: number;
}

/** The door for rooms that price by levels or count towards them. */
@Injectable()
export class Levels {
  constructor(
    private readonly clock: Clock,
    private readonly store: LevelStore,
  ) {}

  /** The level a member has now; null without one. */
  async of(reader: Reader, memberId: string): Promise<LevelRule | null> {
    const { windowMonths, levels } = await this.store.inForce(reader);
    if (levels.length === 0) return null;
    return levelFor(await this.store.tally(reader, memberId, this.since(windowMonths)), levels);
  }

  /** The level, what it gives, and what is missing to the next. */
  async view(reader: Reader, memberId: string): Promise<LevelView> {
    const { windowMonths, levels } = await this.store.inForce(reader);
    const tally = await this.store.tally(reader, memberId, this.since(windowMonths));
    return { level: levelFor(tally, levels), next: gapToNext(tally, levels), tally, windowMonths };
  }

  /** Counts a paid visit towards the member's level. */
  visited(tx: Tx, memberId: string, on: ShopDay, done: Done): Promise<void> {
    return this.store.count(tx, memberId, monthOf(on), tallyOf(done, 1));
  }

  /** Counts what was spent without a visit: on the phone. */
  spent(tx: Tx, memberId: string, on: ShopDay, done: Done): Promise<void> {
    return this.store.count(tx, memberId, monthOf(on), { ...tallyOf(done, 1), visits: 0 });
  }

  /** Takes a visit of a day back. */
  visitUndone(tx: Tx, memberId: string, on: ShopDay, done: Done): Promise<void> {
    return this.store.count(tx, memberId, monthOf(on), tallyOf(done, -1));
  }

  /** Takes a part of what a visit brought back; the visit was made all the same. */
  visitLessened(tx: Tx, memberId: string, on: ShopDay, less: Done): Promise<void> {
    return this.store.count(tx, memberId, monthOf(on), { ...tallyOf(less, -1), visits: 0 });
  }

  private since(windowMonths: number): string {
    return monthOf(addMonths(shopDayOf(this.clock.now()), 1 - windowMonths));
  }
}

const monthOf = (day: ShopDay): string => day.slice(0, 7);

function tallyOf({ spendFen, pointsEarned }: Done, sign: 1 | -1): LevelTally {
  return { spendFen: fen(sign * spendFen), visits: sign, pointsEarned: sign * pointsEarned };
}
