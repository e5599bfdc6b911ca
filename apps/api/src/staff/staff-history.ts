import { Injectable } from '@nestjs/common';
import { dayBounds, may, parseShopDay, refuse } from '@cheyou/domain';
import { ActLogStore, ActSubjects } from '../platform/act-log';
import { Db } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { SettingsHistory, Shops } from '../shops';
import { actDetail, factsOf } from './act-details';
import { actGroups, actName, subjectText } from './act-names';
import type { ActLogPage, ActLogQuery, HistoryQuery, SettingsChangePage } from './staff.dto';
import { StaffStore } from './staff.store';

/** What staff did and which settings they changed, with names a person can read. */
@Injectable()
export class StaffHistory {
  constructor(
    private readonly db: Db,
    private readonly acts: ActLogStore,
    private readonly subjects: ActSubjects,
    private readonly settings: SettingsHistory,
    private readonly staff: StaffStore,
    private readonly shops: Shops,
  ) {}

  /** A manager of a shop sees what was done there, the owner-manager everything. */
  async actLog(actor: StaffCaller, { cursor, limit, staffId, group, from, until }: ActLogQuery): Promise<ActLogPage> {
    const filter = {
      shopIds: may(actor.staff.role, 'actLog.read') === 'merchant' ? null : actor.staff.shopIds,
      staffId: staffId ?? null,
      acts: group ? actGroups[group] : null,
      from: from ? boundsOf(from, 'from').startsAt : null,
      until: until ? boundsOf(until, 'until').endsAt : null,
      before: cursor ?? null,
    };
    const found = await this.acts.page(this.db, filter, limit + 1);
    const rows = found.slice(0, limit);
    const names = await this.staff.names(this.db, idsOf(rows));
    const shopNames = await this.shops.names(this.db);
    const called = await this.subjects.names(
      this.db,
      rows.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
    );
    const items = rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      staffName: names.get(row.staffId) ?? '',
      shopId: row.shopId,
      shopName: shopNames.get(row.shopId) ?? '',
      act: actName(row.act),
      subject: subjectText(row, called.get(row.subjectId)),
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      detail: actDetail(factsOf(row.facts), row.reason),
      reason: row.reason,
    }));
    return { items, nextCursor: cursorOf(found, limit) };
  }

  async settingsChanges({ cursor, limit }: HistoryQuery): Promise<SettingsChangePage> {
    const found = await this.settings.page(this.db, { before: cursor ?? null, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const names = await this.staff.names(this.db, idsOf(rows));
    const shopNames = await this.shops.names(this.db);
    const items = rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      by: row.staffId === null ? '系统初始化' : (names.get(row.staffId) ?? ''),
      shopName: row.shopId === null ? null : (shopNames.get(row.shopId) ?? ''),
      field: row.fieldName,
      before: row.before,
      after: row.after,
      reason: row.reason,
    }));
    return { items, nextCursor: cursorOf(found, limit) };
  }
}

/** @throws Refused VALIDATION_FAILED for a day that isn't one. */
function boundsOf(text: string, field: string): ReturnType<typeof dayBounds> {
  const on = parseShopDay(text);
  if (on === null) throw new Refused(refuse('VALIDATION_FAILED', { fields: [field] }));
  return dayBounds(on);
}

const idsOf = (rows: readonly { staffId: string | null }[]): string[] => [
  ...new Set(rows.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]))),
];

/** One row more than asked for says that there is a next page; the cursor is the last row of this one. */
function cursorOf(found: readonly { id: string }[], limit: number): string | null {
  return found.length > limit ? (found[limit - 1]?.id ?? null) : null;
}
