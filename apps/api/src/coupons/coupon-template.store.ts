import { Injectable } from '@nestjs/common';
import type { CouponOccasion } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { costOf, type CouponTemplate, type TemplateRules, type TemplateState } from './coupon-template';

export interface TemplateVersion {
  readonly version: number;
  readonly rules: TemplateRules;
  readonly changedBy: string;
  readonly reason: string;
  readonly changedAt: Date;
}

/** How many of a template's coupons are in which state. */
export interface TemplateFigures {
  readonly used: number;
  readonly revoked: number;
}

interface Row extends Omit<CouponTemplate, 'rules'> {
  rules: string;
}

const select = `SELECT t.id, t.version, t.state, t.issued, t.issued_fen AS issuedFen, v.rules FROM coupon_template t
  JOIN coupon_template_version v ON v.template_id = t.id AND v.version = t.version`;

/** All SQL of templates and their versions. */
@Injectable()
export class CouponTemplateStore {
  /** A query that finds something where a paid bill may give a coupon. */
  readonly anyForBills = "SELECT 1 FROM coupon_template WHERE given_on IN ('spend', 'level')";

  async find(reader: Reader, id: string): Promise<CouponTemplate | null> {
    const row = await reader.row<Row>(`${select} WHERE t.id = ?`, [id]);
    return row && templateOf(row);
  }

  /** Locks the template: whoever issues of it queues here. */
  async lock(tx: Tx, id: string): Promise<CouponTemplate | null> {
    // First the row alone: what a joined row is read as may be older than the lock.
    const locked = await tx.row('SELECT id FROM coupon_template WHERE id = ? FOR UPDATE', [id]);
    return locked ? this.find(tx, id) : null;
  }

  /** All of them, the newest first. */
  async all(reader: Reader): Promise<CouponTemplate[]> {
    return (await reader.rows<Row>(`${select} ORDER BY t.id DESC`)).map(templateOf);
  }

  /** Those members may take on the phone, the newest first. */
  async claimable(reader: Reader): Promise<CouponTemplate[]> {
    const rows = await reader.rows<Row>(`${select} WHERE t.state = 'open' AND t.claimable = 1 ORDER BY t.id DESC`);
    return rows.map(templateOf);
  }

  /** Those that come by one of these occasions now, oldest first: the order in which they are locked. */
  async givenOn(reader: Reader, kinds: readonly CouponOccasion['kind'][]): Promise<CouponTemplate[]> {
    const rows = await reader.rows<Row>(`${select} WHERE t.state = 'open' AND t.given_on IN (?) ORDER BY t.id`, [
      kinds,
    ]);
    return rows.map(templateOf);
  }

  /** The rules of a version that coupons were issued under. */
  async rulesOf(reader: Reader, id: string, version: number): Promise<TemplateRules> {
    const row = await reader.row<{ rules: string }>(
      'SELECT rules FROM coupon_template_version WHERE template_id = ? AND version = ?',
      [id, version],
    );
    if (!row) throw new Error(`template ${id} has no version ${String(version)}`);
    return JSON.parse(row.rules) as TemplateRules;
  }

  async insert(tx: Tx, { id, version, state, rules }: CouponTemplate, at: Date): Promise<void> {
    const counts = { issued: 0, issued_fen: 0, opened_at: at };
    await tx.insert('coupon_template', [{ id, version, state, ...limitsOf(rules), ...counts }]);
  }

  addVersion(
    tx: Tx,
    templateId: string,
    { version, rules, changedBy, reason, changedAt }: TemplateVersion,
  ): Promise<void> {
    return tx.insert('coupon_template_version', [
      {
        template_id: templateId,
        version,
        rules: JSON.stringify(rules),
        changed_by: changedBy,
        reason,
        changed_at: changedAt,
      },
    ]);
  }

  /** Puts the rules of a version in force; 0 when more was issued than they allow. The template has to be locked. */
  async putInForce(tx: Tx, id: string, version: number, rules: TemplateRules): Promise<number> {
    const { claimable, given_on, total_max, budget_fen } = limitsOf(rules);
    return tx.write(
      `UPDATE coupon_template SET version = ?, claimable = ?, given_on = ?, total_max = ?, budget_fen = ?
       WHERE id = ? AND issued <= COALESCE(?, issued) AND issued_fen <= COALESCE(?, issued_fen)`,
      [version, claimable, given_on, total_max, budget_fen, id, total_max, budget_fen],
    );
  }

  setState(tx: Tx, id: string, state: TemplateState): Promise<number> {
    return tx.write('UPDATE coupon_template SET state = ? WHERE id = ?', [state, id]);
  }

  /** Counts one more; 0 when the total or the budget is used up. */
  count(tx: Tx, { id, rules }: CouponTemplate): Promise<number> {
    const cost = costOf(rules);
    return tx.write(
      `UPDATE coupon_template SET issued = issued + 1, issued_fen = issued_fen + ?
       WHERE id = ? AND state = 'open' AND issued + 1 <= COALESCE(total_max, issued + 1)
         AND issued_fen + ? <= COALESCE(budget_fen, issued_fen + ?)`,
      [cost, id, cost, cost],
    );
  }

  /** Counts one less, which has cost so much. */
  async uncount(tx: Tx, id: string, costFen: number): Promise<void> {
    await tx.write('UPDATE coupon_template SET issued = issued - 1, issued_fen = issued_fen - ? WHERE id = ?', [
      costFen,
      id,
    ]);
  }

  /** Newest first. */
  async versionsOf(reader: Reader, id: string): Promise<TemplateVersion[]> {
    const rows = await reader.rows<Omit<TemplateVersion, 'rules'> & { rules: string }>(
      `SELECT version, rules, changed_by AS changedBy, reason, changed_at AS changedAt FROM coupon_template_version
       WHERE template_id = ? ORDER BY version DESC`,
      [id],
    );
    return rows.map((row) => ({ ...row, rules: JSON.parse(row.rules) as TemplateRules }));
  }

  /** Templates nobody has a used or revoked coupon of are missing. */
  async figures(reader: Reader, ids: readonly string[]): Promise<Map<string, TemplateFigures>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<TemplateFigures & { id: string }>(
      `SELECT template_id AS id, CAST(SUM(state = 'used') AS SIGNED) AS used, CAST(SUM(state = 'revoked') AS SIGNED) AS revoked
       FROM coupon WHERE template_id IN (?) GROUP BY template_id`,
      [ids],
    );
    return new Map(rows.map(({ id, used, revoked }) => [id, { used, revoked }]));
  }
}

const templateOf = ({ rules, ...row }: Row): CouponTemplate => ({ ...row, rules: JSON.parse(rules) as TemplateRules });

const limitsOf = ({ claimable, givenOn, totalMax, budgetFen }: TemplateRules) => ({
  claimable,
  given_on: givenOn?.kind ?? null,
  total_max: totalMax,
  budget_fen: budgetFen,
});
