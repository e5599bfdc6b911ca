import type { PoolConnection, RowDataPacket } from 'mysql2/promise';

/** A connection on which statements whose answer nobody reads travel with the next one that is read, in one trip. */
export class Packet {
  private kept: string[] = [];

  constructor(private readonly connection: PoolConnection) {}

  later(sql: string, params: unknown[] = []): void {
    this.kept.push(this.connection.format(sql, params));
  }

  /** The rows of a statement, sent behind all that was kept. */
  async rows<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    const sent = [...this.kept, this.connection.format(sql, params)];
    this.kept = [];
    const [answers] = await this.connection.query<RowDataPacket[][] | RowDataPacket[]>(sent.join(';'));
    return (sent.length === 1 ? answers : answers.at(-1)) as Row[];
  }
}
