import type { HeldLine, SqlParams } from './line';
import { isDuplicate } from './mysql-error';

interface Waiting {
  /** Somebody waits for its answer. */
  readonly wanted: boolean;
  /** Null for whoever only waits for what was asked before. */
  readonly sql: string | null;
  /** In a packet of its own: a duplicate key is an answer to it and hurts nobody else. */
  readonly alone: boolean;
  /** @throws what the answer says of a write that had to match. */
  readonly done: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** More than this doesn't wait for somebody who needs an answer: it would be kept in memory. */
const waitingMaxChars = 200_000;

/** How many rows a write has to match, and what is wrong when it matches fewer. */
export interface MustMatch {
  readonly rows: number;
  readonly orElse: () => Error;
}

/**
 * The statements of one transaction on their way to the database, in the order in which they are asked. Whatever is asked for in one
 * turn of the event loop travels in one packet, and what needs no answer waits for the next one: a trip costs more than most statements.
 * The first error ends the transaction: the database leaves out the rest of the packet, and nothing that comes later is sent.
 */
export class Pipeline {
  private waiting: Waiting[] = [];
  private waitingChars = 0;
  private awake = false;
  private over: Error | null = null;

  constructor(private readonly line: HeldLine) {}

  /** The answer of the database: rows, or the driver's word about a write. */
  ask<T>(sql: string, params: SqlParams, { alone = false } = {}): Promise<T> {
    return this.queue(this.line.format(sql, params), alone) as Promise<T>;
  }

  /** For a write of which nobody needs an answer: its error comes to whoever shares its packet, and to `flush` at the latest. */
  async later(sql: string, params: SqlParams = [], must?: MustMatch): Promise<void> {
    if (this.over !== null) throw this.over;
    const text = this.line.format(sql, params);
    this.waitingChars += text.length;
    const done = (result: unknown): void => {
      if (must && (result as { affectedRows: number }).affectedRows !== must.rows) throw must.orElse();
    };
    this.waiting.push({ wanted: false, sql: text, alone: false, done, fail: () => undefined });
    if (this.waitingChars > waitingMaxChars) await this.flush();
  }

  /** Ends when all that was asked is done. @throws what failed of it. */
  async flush(): Promise<void> {
    await this.queue(null, false);
  }

  /** From here on nothing is sent: a branch of the work that still runs when another has failed must not write into the next transaction. */
  end(why = new Error('a statement came after its transaction had ended')): void {
    this.over ??= why;
    for (const { fail } of this.waiting.splice(0)) fail(this.over);
  }

  private queue(sql: string | null, alone: boolean): Promise<unknown> {
    return new Promise((done, fail) => {
      if (this.over !== null) {
        fail(this.over);
        return;
      }
      this.waiting.push({ wanted: true, sql, alone, done, fail });
      this.wake();
    });
  }

  private wake(): void {
    if (this.awake) return;
    this.awake = true;
    // After every branch that can go on by itself has asked: a tick comes when no promise is left to be answered.
    queueMicrotask(() => {
      process.nextTick(() => {
        this.send();
      });
    });
  }

  private send(): void {
    const packet = this.nextPacket();
    const statements = packet.flatMap(({ sql }) => sql ?? []);
    const [first] = statements;
    if (first === undefined) {
      this.arrived(packet, []);
      return;
    }
    this.line.query(statements.join(separator), [], (error, result) => {
      if (error) this.refused(packet, Object.assign(error, { packet: statements.map(headOf) }));
      else this.arrived(packet, statements.length === 1 ? [result] : (result as unknown[]));
    });
  }

  /** All that waits, up to whoever travels alone. */
  private nextPacket(): Waiting[] {
    const lonely = this.waiting.findIndex(({ alone }) => alone);
    const packet = this.waiting.splice(0, lonely < 0 ? this.waiting.length : Math.max(lonely, 1));
    this.waitingChars = 0;
    return packet;
  }

  private arrived(packet: readonly Waiting[], results: readonly unknown[]): void {
    let place = 0;
    for (const { sql, done, fail } of packet) {
      const result = sql === null ? undefined : results[place];
      if (sql !== null) place += 1;
      try {
        if (this.over === null) done(result);
      } catch (error) {
        this.end(error as Error);
      }
      if (this.over !== null) fail(this.over);
    }
    this.rest();
  }

  private refused(packet: readonly Waiting[], error: Error): void {
    const [first] = packet;
    if (!first?.alone || !isDuplicate(error)) this.end(error);
    for (const { fail } of packet) fail(error);
    this.rest();
  }

  /** Until somebody needs an answer again. */
  private rest(): void {
    this.awake = false;
    if (this.waiting.some(({ wanted }) => wanted)) this.wake();
  }
}

/** What a log may say of a statement: the verb and the table, none of its values. */
const headOf = (sql: string): string =>
  /^\s*\w+(?:\s+`?\w+`?){0,2}/.exec(sql)?.[0].replaceAll(/\s+/g, ' ').trim() ?? '';

/** Between the statements of a packet; no statement holds it. */
const separator = ';\n';
