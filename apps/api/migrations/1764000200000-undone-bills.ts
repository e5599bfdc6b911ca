import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (names: string): string => `ALTER TABLE refund DROP CONSTRAINT refund_state,
  ADD CONSTRAINT refund_state CHECK (state IN (${names}))`;

/** What WeChat is to give back of a bill that is undone whole stands beside that of its parts. Bills undone before stay as they were. */
export class UndoneBills1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states("'asked', 'done', 'declined', 'undone'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM refund WHERE state = 'undone'");
    await runner.query(states("'asked', 'done', 'declined'"));
  }
}
