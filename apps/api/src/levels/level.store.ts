import { Injectable } from '@nestjs/common';
import type { LevelRule, LevelTally } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';

/** The levels in force with their version; 0 before anybody set any. */
export interface LevelsInForce {
  readonly version: number;
  readonly windowMonths: number;
  /** The lowest first. */
  readonly levels: readonly LevelRule[];
}

const none: LevelsInForce = { version: 0, windowMonths: 12, levels: [] };

/** All SQL of levels: versions of the rules are only added. */
@Injectable()
export class LevelStore {
  async inForce(reader: Reader): Promise<LevelsInForce> {
    const row = await reader.row<Omit<LevelsInForce, 'levels'> & { levels: string }>(
      'SELECT version, window_months AS windowMonths, levels FROM level_rules ORDER BY version DESC LIMIT 1',
    );
    return row ? { ...row, levels: JSON.parse(row.levels) as LevelRule[] } : none;
  }

  /** Puts new levels in force; false when somebody else did since the version before was read. */
  async add(
    tx: Tx,
    { version, windowMonths, levels }: LevelsInForce,
    by: { staffId: string; reason: string; at: Date },
  ): Promise<boolean> {
    return tx.insertUnlessTaken('level_rules', {
      version,
      window_months: windowMonths,
      levels: JSON.stringify(levels),
      changed_by: by.staffId,
      reason: by.reason,
      changed_at: by.at,
    });
  }

  /** What a member did from a month ('YYYY-MM') on. */
  async tally(reader: Reader, memberId: string, since: string): Promise<LevelTally> {
    const row = await reader.row<{ spendFen: number | null; visits: number | null; pointsEarned: number | null }>(
      `SELECT CAST(SUM(spend_fen) AS SIGNED) AS spendFen, CAST(SUM(visits) AS SIGNED) AS visits,
         CAST(SUM(points_earned) AS SIGNED) AS pointsEarned
       FROM level_tally WHERE member_id = ? AND month >= ?`,
      [memberId, since],
    );
    const { spendFen, visits, pointsEarned } = row ?? { spendFen: 0, visits: 0, pointsEarned: 0 };
    return {
      spendFen: (spendFen ?? 0) as LevelTally['spendFen'],
      visits: visits ?? 0,
      pointsEarned: pointsEarned ?? 0,
    };
  }

  /** Money really paid that counts for one month. */
  async spentIn(reader: Reader, memberId: string, month: string): Promise<number> {
    const row = await reader.row<{ spendFen: number }>(
      'SELECT spend_fen AS spendFen FROM level_tally WHERE member_id = ? AND month = ?',
      [memberId, month],
    );
    return row?.spendFen ?? 0;
  }

  /** What members did from a month on, by ascending id; whoever did nothing is missing. */
  async tallies(
    reader: Reader,
    since: string,
    { after, limit }: { after: string; limit: number },
  ): Promise<(LevelTally & { memberId: string })[]> {
    return reader.rows(
      `SELECT member_id AS memberId, CAST(SUM(spend_fen) AS SIGNED) AS spendFen, CAST(SUM(visits) AS SIGNED) AS visits,
         CAST(SUM(points_earned) AS SIGNED) AS pointsEarned
       FROM level_tally WHERE member_id > ? AND month >= ? GROUP BY member_id ORDER BY member_id LIMIT ?`,
      [after, since, limit],
    );
  }

  /** The same of several members; who did nothing is missing. */
  async talliesOf(reader: Reader, memberIds: readonly string[], since: string): Promise<Map<string, LevelTally>> {
    const rows = await reader.rows<LevelTally & { memberId: string }>(
      `SELECT member_id AS memberId, CAST(SUM(spend_fen) AS SIGNED) AS spendFen, CAST(SUM(visits) AS SIGNED) AS visits,
         CAST(SUM(points_earned) AS SIGNED) AS pointsEarned
       FROM level_tally WHERE member_id IN (?) AND month >= ? GROUP BY member_id`,
      [memberIds, since],
    );
    return new Map(rows.map(({ memberId, ...tally }) => [memberId, tally]));
  }

  /** Adds to a month; negative takes off. */
  async count(tx: Tx, memberId: string, month: string, more: LevelTally): Promise<void> {
    await tx.writeLater(
      `INSERT INTO level_tally (member_id, month, spend_fen, visits, points_earned) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE spend_fen = spend_fen + VALUES(spend_fen), visits = visits + VALUES(visits),
         points_earned = points_earned + VALUES(points_earned)`,
      [memberId, month, more.spendFen, more.visits, more.pointsEarned],
    );
  }

  /** After a merge the survivor has done what both did. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write(
      `INSERT INTO level_tally (member_id, month, spend_fen, visits, points_earned)
       SELECT ?, month, spend_fen, visits, points_earned FROM level_tally gone WHERE gone.member_id = ?
       ON DUPLICATE KEY UPDATE spend_fen = level_tally.spend_fen + VALUES(spend_fen),
         visits = level_tally.visits + VALUES(visits), points_earned = level_tally.points_earned + VALUES(points_earned)`,
      [intoId, fromId],
    );
    await tx.write('DELETE FROM level_tally WHERE member_id = ?', [fromId]);
  }
}
