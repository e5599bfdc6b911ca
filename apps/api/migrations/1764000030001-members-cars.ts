import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const index = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
/** Plates hold Chinese characters and are compared sign by sign. */
const plateText = 'VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

/** Cars, the plates they wore, who drives them and what their odometers said. */
export class MembersCars1764000030001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE car (
        id ${id} NOT NULL,
        vin_sealed VARBINARY(512) NULL,
        vin_index ${index} NULL,
        brand VARCHAR(40) NULL,
        series VARCHAR(60) NULL,
        model_year SMALLINT NULL,
        used_as ${code(12)} NOT NULL,
        odometer_km INT NULL,
        odometer_on DATE NULL,
        insurance_until DATE NULL,
        inspection_until DATE NULL,
        sanbao_until_on DATE NULL,
        first_registered_on DATE NULL,
        visits INT NOT NULL,
        last_visit_on DATE NULL,
        opened_shop_id ${id} NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY car_by_vin (vin_index),
        CONSTRAINT car_used_as CHECK (used_as IN ('private', 'official', 'commercial')),
        CONSTRAINT car_odometer CHECK (odometer_km >= 0 AND (odometer_km IS NULL) = (odometer_on IS NULL)),
        CONSTRAINT car_vin_whole CHECK ((vin_sealed IS NULL) = (vin_index IS NULL)),
        CONSTRAINT car_visits CHECK (visits >= 0)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE plate (
        id ${id} NOT NULL,
        car_id ${id} NOT NULL,
        number ${plateText} NOT NULL,
        kind ${code(20)} NOT NULL,
        current_number ${plateText} NULL,
        current_car_id ${id} NULL,
        from_at DATETIME(3) NOT NULL,
        until_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY plate_current_number (current_number),
        UNIQUE KEY plate_current_car (current_car_id),
        KEY plate_by_car (car_id, id),
        KEY plate_by_number (number),
        CONSTRAINT plate_current CHECK (
          (until_at IS NULL) = (current_number IS NOT NULL) AND (until_at IS NULL) = (current_car_id IS NOT NULL)
          AND (current_number IS NULL OR (current_number = number AND current_car_id = car_id)))
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE plate_suffix (
        suffix ${plateText} NOT NULL,
        car_id ${id} NOT NULL,
        PRIMARY KEY (suffix, car_id),
        KEY plate_suffix_by_car (car_id)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE member_car (
        member_id ${id} NOT NULL,
        car_id ${id} NOT NULL,
        role ${code(8)} NOT NULL,
        owned_car_id ${id} NULL,
        may_spend TINYINT(1) NOT NULL,
        since DATETIME(3) NOT NULL,
        PRIMARY KEY (member_id, car_id),
        UNIQUE KEY member_car_owned (owned_car_id),
        KEY member_car_by_car (car_id),
        CONSTRAINT member_car_role CHECK (role IN ('owner', 'driver')),
        CONSTRAINT member_car_owner CHECK (
          (role = 'owner') = (owned_car_id IS NOT NULL) AND (owned_car_id IS NULL OR owned_car_id = car_id)),
        CONSTRAINT member_car_owner_spends CHECK (role <> 'owner' OR may_spend = 1)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE driver_invitation (
        id ${id} NOT NULL,
        car_id ${id} NOT NULL,
        invited_by ${id} NOT NULL,
        code_index ${index} NOT NULL,
        may_spend TINYINT(1) NOT NULL,
        created_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        accepted_at DATETIME(3) NULL,
        accepted_by ${id} NULL,
        PRIMARY KEY (id),
        UNIQUE KEY driver_invitation_code (code_index),
        KEY driver_invitation_by_car (car_id),
        KEY driver_invitation_by_inviter (invited_by),
        CONSTRAINT driver_invitation_accepted CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE odometer_reading (
        id ${id} NOT NULL,
        car_id ${id} NOT NULL,
        km INT NOT NULL,
        read_on DATE NOT NULL,
        at DATETIME(3) NOT NULL,
        read_by ${code(8)} NOT NULL,
        reader_id ${id} NOT NULL,
        reason VARCHAR(200) NULL,
        PRIMARY KEY (id),
        KEY odometer_reading_by_car (car_id, id),
        CONSTRAINT odometer_reading_km CHECK (km >= 0),
        CONSTRAINT odometer_reading_by CHECK (read_by IN ('member', 'staff'))
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['odometer_reading', 'driver_invitation', 'member_car', 'plate_suffix', 'plate', 'car'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
