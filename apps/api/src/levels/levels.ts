import { Injectable } from '@nestjs/common';
import {
  addMonths,
  fen,
  gapToNext,
  levelFor,
  shopDayOf,
  type Fen,
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

const page = 5_000;

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

  /** The levels of several members, of those who have one, in two statements however many are asked for. */
  async ofMany(reader: Reader, memberIds: readonly string[]): Promise<Map<string, LevelRule>> {
    const { windowMonths, levels } = await this.store.inForce(reader);
    if (levels.length === 0 || memberIds.length === 0) return new Map();
    const tallies = await this.store.talliesOf(reader, [...new Set(memberIds)], this.since(windowMonths));
    return new Map(
      memberIds.flatMap((id) => {
        const level = levelFor(tallies.get(id) ?? nothingDone, levels);
        return level === null ? [] : [[id, level] as const];
      }),
    );
  }

  /** The level, what it gives, and what is missing to the next. */
  async view(reader: Reader, memberId: string): Promise<LevelView> {
    const { windowMonths, levels } = await this.store.inForce(reader);
    const tally = await this.store.tally(reader, memberId, this.since(windowMonths));
    return { level: levelFor(tally, levels), next: gapToNext(tally, levels), tally, windowMonths };
  }

  /** The levels in force, the lowest first. */
  async all(reader: Reader): Promise<readonly LevelRule[]> {
    return (await this.store.inForce(reader)).levels;
  }

  /** Money really paid that counts for a month ('YYYY-MM'), what went back of it taken off. */
  async spentIn(reader: Reader, memberId: string, month: string): Promise<Fen> {
    return fen(await this.store.spentIn(reader, memberId, month));
  }

  /** Ids of all who are at a level now, ascending; of a page of tallies at a time. */
  async membersAt(reader: Reader, code: string): Promise<string[]> {
    const { windowMonths, levels } = await this.store.inForce(reader);
    const since = this.since(windowMonths);
    const found: string[] = [];
    for (let after = ''; ;) {
      const tallies = await this.store.tallies(reader, since, { after, limit: page });
      for (const tally of tallies) if (levelFor(tally, levels)?.code === code) found.push(tally.memberId);
      if (tallies.length < page) return found;
      after = tallies.at(-1)?.memberId ?? '~';
    }
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

const nothingDone: LevelTally = { spendFen: fen(0), visits: 0, pointsEarned: 0 };
const monthOf = (day: ShopDay): string => day.slice(0, 7);

function tallyOf({ spendFen, pointsEarned }: Done, sign: 1 | -1): LevelTally {
  return { spendFen: fen(sign * spendFen), visits: sign, pointsEarned: sign * pointsEarned };
}
