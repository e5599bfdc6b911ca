import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Who is signed in where, desktops that wait to be confirmed, and nonces on their way through WeChat. */
export class Sessions1764000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        account_id ${id} NOT NULL,
        door ${code(20)} NOT NULL,
        salt VARBINARY(16) NOT NULL,
        generation INT NOT NULL,
        seen_generation INT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        rotated_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        ended_because ${code(20)} NULL,
        PRIMARY KEY (id),
        KEY session_by_member (member_id),
        KEY session_by_expiry (expires_at),
        CONSTRAINT session_door CHECK (door IN ('miniProgram', 'officialAccount', 'desktop')),
        CONSTRAINT session_end CHECK ((ended_at IS NULL) = (ended_because IS NULL))
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE desktop_ticket (
        id ${id} NOT NULL,
        open_digits ${code(6)} NULL,
        secret_hash ${hash} NOT NULL,
        created_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        member_id ${id} NULL,
        account_id ${id} NULL,
        collected_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY desktop_ticket_digits (open_digits),
        KEY desktop_ticket_by_expiry (expires_at)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE sign_in_state (
        state_hash ${hash} NOT NULL,
        return_to VARCHAR(300) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        PRIMARY KEY (state_hash),
        KEY sign_in_state_by_expiry (expires_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_state', 'desktop_ticket', 'session']) await runner.query(`DROP TABLE ${table}`);
  }
}
