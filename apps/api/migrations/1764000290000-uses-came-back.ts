import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day on which a use came back, which a month's figures take it off. What came back before is dated by the bill that was undone, or by
 * its last refund that names the line.
 */
export class UsesCameBack1764000290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card_use ADD COLUMN back_on DATE NULL');
    await runner.query(`UPDATE service_card_use u JOIN settlement s ON s.id = u.settlement_id
      SET u.back_on = COALESCE(s.reversed_on, (SELECT MAX(r.refunded_on) FROM refund r WHERE r.settlement_id = u.settlement_id
        AND r.state = 'done' AND r.refunded_lines LIKE CONCAT('%', u.sale_line_id, '%')), u.used_on)
      WHERE u.state = 'reversed'`);
    await runner.query(`ALTER TABLE service_card_use
      ADD KEY service_card_use_by_back (shop_id, back_on),
      ADD CONSTRAINT service_card_use_back CHECK ((state = 'reversed') = (back_on IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card_use DROP CONSTRAINT service_card_use_back');
    await runner.query('ALTER TABLE service_card_use DROP KEY service_card_use_by_back, DROP COLUMN back_on');
  }
}
