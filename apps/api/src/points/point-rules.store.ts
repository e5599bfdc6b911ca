import { Injectable } from '@nestjs/common';
import { usualPointRules, type PointRules, type PointsLapse } from '@cheyou/domain';
import { Tx, type Reader } from '../platform/database';

/** The rules in force with their version; 0 are the usual ones, before anybody set any. */
export interface RulesInForce {
  readonly version: number;
  readonly rules: PointRules;
}

interface Row {
  version: number;
  earnPerYuan: number;
  frozenDays: number;
  lapseKind: PointsLapse['kind'];
  lapseLength: number | null;
  spendPerYuan: number;
  spendSharePercentMax: number;
  spendMin: number;
  giftPerDayMax: number;
}

const columns = `version, earn_per_yuan AS earnPerYuan, frozen_days AS frozenDays, lapse_kind AS lapseKind, lapse_length AS lapseLength,
  spend_per_yuan AS spendPerYuan, spend_share_percent_max AS spendSharePercentMax, spend_min AS spendMin, gift_per_day_max AS giftPerDayMax`;

/** All SQL of the rules: versions are only added. */
@Injectable()
export class PointRulesStore {
  private readonly seen = new WeakMap<Tx, Promise<RulesInForce>>();

  /** Within a transaction those it began with. */
  async inForce(reader: Reader): Promise<RulesInForce> {
    const known = reader instanceof Tx ? this.seen.get(reader) : undefined;
    if (known) return known;
    const rules = this.read(reader);
    if (reader instanceof Tx) this.seen.set(reader, rules);
    return rules;
  }

  private async read(reader: Reader): Promise<RulesInForce> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM point_rules ORDER BY version DESC LIMIT 1`);
    return row ? { version: row.version, rules: rulesOf(row) } : { version: 0, rules: usualPointRules };
  }

  async of(reader: Reader, version: number): Promise<PointRules> {
    if (version === 0) return usualPointRules;
    const row = await reader.row<Row>(`SELECT ${columns} FROM point_rules WHERE version = ?`, [version]);
    if (!row) throw new Error(`no rules of points ${String(version)}`);
    return rulesOf(row);
  }

  /** Puts new rules in force; false when somebody else did since `version` was read. */
  async add(
    tx: Tx,
    { version, rules }: RulesInForce,
    by: { staffId: string; reason: string; at: Date },
  ): Promise<boolean> {
    const { lapse } = rules;
    const added = await tx.write(
      `INSERT IGNORE INTO point_rules (version, earn_per_yuan, frozen_days, lapse_kind, lapse_length, spend_per_yuan,
         spend_share_percent_max, spend_min, gift_per_day_max, changed_by, reason, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        version,
        rules.earnPerYuan,
        rules.frozenDays,
        lapse.kind,
        lapseLength(lapse),
        rules.spendPerYuan,
        rules.spendSharePercentMax,
        rules.spendMin,
        rules.giftPerDayMax,
        by.staffId,
        by.reason,
        by.at,
      ],
    );
    return added === 1;
  }
}

function lapseLength(lapse: PointsLapse): number | null {
  switch (lapse.kind) {
    case 'rolling':
      return lapse.months;
    case 'yearEnd':
      return lapse.years;
    case 'never':
      return null;
  }
}

function rulesOf({ lapseKind, lapseLength: length, ...rules }: Row): PointRules {
  return { ...rules, lapse: lapseOf(lapseKind, length ?? 0) };
}

function lapseOf(kind: PointsLapse['kind'], length: number): PointsLapse {
  switch (kind) {
    case 'rolling':
      return { kind, months: length };
    case 'yearEnd':
      return { kind, years: length };
    case 'never':
      return { kind };
  }
}
