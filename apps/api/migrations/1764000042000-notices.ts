import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE notice (
    id ${id} NOT NULL,
    member_id ${id} NOT NULL,
    kind ${code(40)} NOT NULL,
    title VARCHAR(40) NOT NULL,
    facts LONGTEXT NOT NULL,
    page ${code(200)} NOT NULL,
    at DATETIME(3) NOT NULL,
    once_id ${id} NULL,
    unread TINYINT(1) NOT NULL,
    message ${code(12)} NOT NULL,
    message_tries INT NOT NULL,
    message_template ${code(20)} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notice_once (once_id),
    KEY notice_by_member (member_id, id),
    KEY notice_by_age (at),
    KEY notice_unread (member_id, unread),
    CONSTRAINT notice_message CHECK (message IN ('waiting', 'sending', 'sent', 'unsent'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE subscription (
    member_id ${id} NOT NULL,
    template ${code(20)} NOT NULL,
    messages_left INT NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, template),
    CONSTRAINT subscription_left CHECK (messages_left >= 0)
  ) ENGINE=InnoDB`,
];

/** What members are told, and how many messages in WeChat they asked for. */
export class Notices1764000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['subscription', 'notice']) await runner.query(`DROP TABLE ${name}`);
  }
}
