import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever changes the plate of a car asks which cards and coupons are bound to it. */
export class BoundByCar1764000440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card_car ADD KEY service_card_car_by_car (car_id)');
    await runner.query('ALTER TABLE coupon ADD KEY coupon_by_car (car_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coupon DROP KEY coupon_by_car');
    await runner.query('ALTER TABLE service_card_car DROP KEY service_card_car_by_car');
  }
}
