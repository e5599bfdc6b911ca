import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a receipt says was left, written down at its moment: of a service before its uses, and of points after a bill spent or earned them. */
export class WhatWasLeft1764000230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE service_card_use
      ADD COLUMN left_before BIGINT NULL,
      ADD CONSTRAINT service_card_use_left CHECK (left_before IS NULL OR left_before >= times)`);
    await runner.query(`ALTER TABLE points_movement
      ADD COLUMN balance_after BIGINT NULL,
      ADD CONSTRAINT points_movement_balance CHECK (balance_after IS NULL OR balance_after >= 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE points_movement DROP CONSTRAINT points_movement_balance');
    await runner.query('ALTER TABLE points_movement DROP COLUMN balance_after');
    await runner.query('ALTER TABLE service_card_use DROP CONSTRAINT service_card_use_left');
    await runner.query('ALTER TABLE service_card_use DROP COLUMN left_before');
  }
}
