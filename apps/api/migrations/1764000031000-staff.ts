import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const knownRole = "role IN ('ownerManager', 'shopManager', 'advisor', 'technician', 'cashier')";

/** Who works here, and the codes by which people become staff. */
export class Staff1764000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        active_member_id ${id} NULL,
        name VARCHAR(40) NOT NULL,
        role ${code(20)} NOT NULL,
        shop_id ${id} NOT NULL,
        phone_sealed VARBINARY(512) NULL,
        state ${code(10)} NOT NULL,
        since DATETIME(3) NOT NULL,
        last_seen_at DATETIME(3) NULL,
        dismissed_at DATETIME(3) NULL,
        dismissed_by ${id} NULL,
        dismiss_reason VARCHAR(200) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY staff_active_member (active_member_id),
        KEY staff_by_member (member_id),
        CONSTRAINT staff_role CHECK (${knownRole}),
        CONSTRAINT staff_state CHECK ((state = 'active' AND active_member_id = member_id AND dismissed_at IS NULL)
          OR (state = 'dismissed' AND active_member_id IS NULL AND dismissed_at IS NOT NULL))
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE staff_invitation (
        id ${id} NOT NULL,
        code_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(40) NOT NULL,
        role ${code(20)} NOT NULL,
        shop_id ${id} NOT NULL,
        phone_sealed VARBINARY(512) NULL,
        invited_by ${id} NULL,
        made_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        used_at DATETIME(3) NULL,
        withdrawn_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY staff_invitation_code (code_hash),
        CONSTRAINT staff_invitation_role CHECK (${knownRole})
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['staff_invitation', 'staff']) await runner.query(`DROP TABLE ${table}`);
  }
}
