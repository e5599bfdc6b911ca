import { Injectable } from '@nestjs/common';
import { parseShopDay, refuse } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Settlements } from '../settlement';
import { StaffRoom } from '../staff';
import {
  performerOf,
  type CommissionLine,
  type CommissionLinePage,
  type CommissionLinesQuery,
  type CommissionOfPerson,
  type CommissionQuery,
  type CommissionReport,
  type CommissionSums,
} from './commission.dto';
import { ReachServed } from './reach-served';

type ServedBy = Awaited<ReturnType<Settlements['served']>>[number];
type ServedLine = Awaited<ReturnType<Settlements['servedBehind']>>[number];
type Cursor = Parameters<Settlements['servedBehind']>[2]['before'];

/** What each person's lines brought in a month: the base by which a commission is counted. */
@Injectable()
export class ReportCommission {
  constructor(
    private readonly db: Db,
    private readonly reach: ReachServed,
    private readonly settlements: Settlements,
    private readonly staff: StaffRoom,
  ) {}

  /** @throws Refused NOT_FOUND for a shop that is out of reach. */
  async run(actor: StaffCaller, query: CommissionQuery): Promise<CommissionReport> {
    const { shops, ownIds, ...reach } = await this.reach.of(actor, 'commission.read', query);
    const rows = await this.settlements.served(this.db, { ...reach, ...(ownIds !== null && { performers: ownIds }) });
    const ids = rows.flatMap(({ performerId }) => performerId ?? []);
    const names = await this.staff.names(this.db, ids);
    const people = rows
      .map((row): CommissionOfPerson => ({
        staffId: row.performerId,
        name: row.performerId === null ? null : (names.get(row.performerId) ?? null),
        ...sumsOf([row]),
      }))
      .sort((one, other) => rank(one) - rank(other) || other.baseFen - one.baseFen);
    return {
      month: query.month,
      shopId: query.shopId,
      own: ownIds !== null,
      shops: [...shops],
      total: sumsOf(rows),
      people,
    };
  }

  /** The lines behind a person's number. @throws Refused NOT_FOUND for a shop or a person that is out of reach. */
  async lines(actor: StaffCaller, query: CommissionLinesQuery): Promise<CommissionLinePage> {
    const { shops, ownIds, ...reach } = await this.reach.of(actor, 'commission.read', query);
    const performerId = performerOf(query);
    if (ownIds !== null && (performerId === null || !ownIds.includes(performerId)))
      throw new Refused(refuse('NOT_FOUND'));
    const before = cursorOf(query);
    // The newest day comes first: nothing later than the cursor is read again.
    const to = before !== null && before.day < reach.to ? before.day : reach.to;
    const page = { before, limit: query.limit + 1 };
    const found = await this.settlements.servedBehind(
      this.db,
      { ...reach, to, performers: performerId === null ? null : [performerId] },
      page,
    );
    const shown = found.slice(0, query.limit);
    const names = new Map(shops.map(({ shopId, shopName }) => [shopId, shopName]));
    const last = found.length > shown.length ? shown.at(-1) : undefined;
    return {
      items: shown.map((line) => lineView(line, names.get(line.shopId) ?? '')),
      nextCursor: last ? `${last.day}.${last.lineId}.${last.back ? '1' : '0'}` : null,
    };
  }
}

/** Lines of nobody come last. */
const rank = ({ staffId }: CommissionOfPerson): number => (staffId === null ? 1 : 0);

function sumsOf(rows: readonly ServedBy[]): CommissionSums {
  const of = (what: Exclude<keyof ServedBy, 'performerId'>): number => rows.reduce((sum, row) => sum + row[what], 0);
  const [moneyFen, usesFen, backFen] = [of('moneyFen'), of('usesFen'), of('backMoneyFen') + of('backUsesFen')];
  return { lines: of('lines'), moneyFen, usesFen, backFen, baseFen: moneyFen + usesFen - backFen };
}

/** What went back counts below zero. */
function lineView({ performerId: _by, ...line }: ServedLine, shopName: string): CommissionLine {
  const sign = line.back ? -1 : 1;
  return { ...line, shopName, moneyFen: sign * line.moneyFen, usesFen: sign * line.usesFen };
}

/** @throws Refused VALIDATION_FAILED for a day there isn't. */
function cursorOf({ cursor }: CommissionLinesQuery): Cursor {
  if (cursor === null) return null;
  const [text = '', lineId = '', back] = cursor.split('.');
  const day = parseShopDay(text);
  if (day === null) throw new Refused(refuse('VALIDATION_FAILED', { fields: ['cursor'] }));
  return { day, lineId, back: back === '1' };
}
