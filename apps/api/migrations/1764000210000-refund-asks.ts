import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const states = (names: string): string => `ALTER TABLE refund DROP CONSTRAINT refund_state,
  ADD CONSTRAINT refund_state CHECK (state IN (${names}))`;

/**
 * The owner of a service card may ask for its refund, take that back, and read why it was declined; of one card one request waits at a
 * time. Where several wait already the last one goes on waiting.
 */
export class RefundAsks1764000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE refund
      MODIFY asked_by ${id} NULL,
      ADD COLUMN waiting_card_id ${id} NULL,
      ADD COLUMN decision VARCHAR(200) NULL,
      ADD UNIQUE KEY refund_waiting (waiting_card_id)`);
    await runner.query(states("'asked', 'done', 'declined', 'withdrawn', 'undone'"));
    await runner.query(`UPDATE refund r JOIN (SELECT card_id, MAX(id) AS last_id FROM refund
        WHERE state = 'asked' AND card_id IS NOT NULL GROUP BY card_id) w ON w.card_id = r.card_id
      SET r.decided_at = IF(r.id = w.last_id, NULL, UTC_TIMESTAMP(3)), r.decision = IF(r.id = w.last_id, NULL, '同一张卡有更晚的退卡申请'),
          r.waiting_card_id = IF(r.id = w.last_id, r.card_id, NULL), r.state = IF(r.id = w.last_id, 'asked', 'declined')
      WHERE r.state = 'asked'`);
    await runner.query(`ALTER TABLE refund
      ADD CONSTRAINT refund_asker CHECK (asked_by IS NOT NULL OR card_id IS NOT NULL),
      ADD CONSTRAINT refund_waits CHECK ((waiting_card_id IS NOT NULL) = (state = 'asked' AND card_id IS NOT NULL))`);
  }

  /** What owners asked for and was carried out is put down to who decided it; the rest of their requests goes. */
  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['refund_asker', 'refund_waits'])
      await runner.query(`ALTER TABLE refund DROP CONSTRAINT ${name}`);
    await runner.query("UPDATE refund SET asked_by = decided_by WHERE state = 'done' AND asked_by IS NULL");
    await runner.query("DELETE FROM refund WHERE asked_by IS NULL OR state = 'withdrawn'");
    await runner.query(states("'asked', 'done', 'declined', 'undone'"));
    await runner.query(`ALTER TABLE refund
      DROP KEY refund_waiting, DROP COLUMN waiting_card_id, DROP COLUMN decision, MODIFY asked_by ${id} NOT NULL`);
  }
}
