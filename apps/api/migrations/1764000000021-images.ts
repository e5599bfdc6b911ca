import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures people uploaded; their bytes lie in the storage under the hash of their content. */
export class Images1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE image (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        width INT NOT NULL,
        height INT NOT NULL,
        member_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY image_content (content_hash)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE image');
  }
}
