import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line that sells service cards keeps the version of the terms its buyer accepted: they may be issued after the terms change. */
export class TermsOfLines1764000450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE sale_line ADD terms_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER card_car_ids',
    );
    // What waits for WeChat while this runs is issued under the terms that would have been written until now.
    await runner.query(
      `UPDATE sale_line l JOIN sale s ON s.id = l.sale_id
       JOIN merchant m JOIN merchant_settings t ON t.merchant_id = m.id AND t.version = m.settings_version
       SET l.terms_version = t.prepaid_terms_version WHERE s.state = 'held' AND l.kind = 'card'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sale_line DROP terms_version');
  }
}
