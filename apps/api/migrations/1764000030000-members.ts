import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const index = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who the members are and by which WeChat accounts they come in. */
export class Members1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE member (
        id ${id} NOT NULL,
        state ${code(12)} NOT NULL,
        merged_into ${id} NULL,
        name VARCHAR(40) NULL,
        phone_sealed VARBINARY(512) NULL,
        phone_index ${index} NULL,
        phone_tail_index ${index} NULL,
        phone_verified_at DATETIME(3) NULL,
        phone_verified_by ${code(10)} NULL,
        unionid_index ${index} NULL,
        gender ${code(10)} NULL,
        birth_on DATE NULL,
        note VARCHAR(500) NULL,
        elder_mode TINYINT(1) NOT NULL,
        visits INT NOT NULL,
        last_visit_on DATE NULL,
        opened_shop_id ${id} NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY member_phone (phone_index),
        UNIQUE KEY member_unionid (unionid_index),
        KEY member_by_phone_tail (phone_tail_index),
        KEY member_by_name (name),
        KEY member_by_survivor (merged_into),
        KEY member_by_opening (opened_shop_id, created_at),
        CONSTRAINT member_state CHECK (state IN ('active', 'merged', 'anonymised')),
        CONSTRAINT member_merged CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
        CONSTRAINT member_gone CHECK (state = 'active' OR (phone_index IS NULL AND unionid_index IS NULL AND name IS NULL)),
        CONSTRAINT member_phone_whole CHECK (
          (phone_sealed IS NULL) = (phone_index IS NULL) AND (phone_sealed IS NULL) = (phone_tail_index IS NULL)),
        CONSTRAINT member_verified CHECK (
          (phone_verified_at IS NULL) = (phone_verified_by IS NULL)
          AND (phone_verified_at IS NULL OR phone_index IS NOT NULL)),
        CONSTRAINT member_verified_by CHECK (phone_verified_by IN ('wechat', 'counter')),
        CONSTRAINT member_gender CHECK (gender IN ('male', 'female')),
        CONSTRAINT member_visits CHECK (visits >= 0)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE identity (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        appid ${code(32)} NOT NULL,
        openid_sealed VARBINARY(512) NOT NULL,
        openid_index ${index} NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY identity_openid (openid_index),
        KEY identity_by_member (member_id, appid)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE member_merge (
        id ${id} NOT NULL,
        from_id ${id} NOT NULL,
        into_id ${id} NOT NULL,
        cause ${code(12)} NOT NULL,
        staff_id ${id} NULL,
        reason VARCHAR(200) NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY member_merge_from (from_id),
        KEY member_merge_by_survivor (into_id),
        CONSTRAINT member_merge_two CHECK (from_id <> into_id),
        CONSTRAINT member_merge_cause CHECK (cause IN ('staff', 'claim', 'rebinding', 'unionid'))
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE consent (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        kind ${code(20)} NOT NULL,
        version ${code(20)} NOT NULL,
        accepted TINYINT(1) NOT NULL,
        staff_id ${id} NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY consent_by_member (member_id, kind, id)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE claim (
        id ${id} NOT NULL,
        holder_id ${id} NOT NULL,
        claimant_id ${id} NOT NULL,
        state ${code(12)} NOT NULL,
        waiting_pair VARCHAR(53) CHARACTER SET ascii COLLATE ascii_bin NULL,
        amount_fen BIGINT NOT NULL,
        asked_at DATETIME(3) NOT NULL,
        decided_at DATETIME(3) NULL,
        decided_by ${id} NULL,
        PRIMARY KEY (id),
        UNIQUE KEY claim_waiting_pair (waiting_pair),
        KEY claim_by_state (state, id),
        KEY claim_by_holder (holder_id),
        KEY claim_by_claimant (claimant_id),
        CONSTRAINT claim_state CHECK (state IN ('waiting', 'approved', 'rejected', 'void')),
        CONSTRAINT claim_waits_once CHECK ((state = 'waiting') = (waiting_pair IS NOT NULL)),
        CONSTRAINT claim_decided CHECK ((state = 'waiting') = (decided_at IS NULL)),
        CONSTRAINT claim_amount CHECK (amount_fen >= 0)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE rebinding_code (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        code_index ${index} NOT NULL,
        issued_by ${id} NOT NULL,
        reason VARCHAR(200) NOT NULL,
        issued_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        used_at DATETIME(3) NULL,
        used_by ${id} NULL,
        PRIMARY KEY (id),
        UNIQUE KEY rebinding_code_code (code_index),
        KEY rebinding_code_by_member (member_id),
        CONSTRAINT rebinding_code_used CHECK ((used_at IS NULL) = (used_by IS NULL))
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rebinding_code', 'claim', 'consent', 'member_merge', 'identity', 'member'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
