import { appendFileSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../keys/keep-identity';

/** One line of the journal: the newest value under a key of a table, null once it is gone. */
interface Line {
  table: string;
  key: string;
  value: unknown;
}

/** A keyed set of records whose every change is on disk before the caller goes on. */
export class Table<T> {
  private readonly records = new Map<string, T>();

  constructor(
    readonly name: string,
    private readonly append: (line: Line) => void,
  ) {}

  get(key: string): T | undefined {
    return this.records.get(key);
  }

  values(): T[] {
    return [...this.records.values()];
  }

  find(fits: (record: T) => boolean): T | undefined {
    for (const record of this.records.values()) if (fits(record)) return record;
    return undefined;
  }

  put(key: string, record: T): T {
    this.records.set(key, record);
    this.append({ table: this.name, key, value: record });
    return record;
  }

  /** Whether there was something to remove. */
  remove(key: string): boolean {
    const there = this.records.delete(key);
    if (there) this.append({ table: this.name, key, value: null });
    return there;
  }

  /** Takes a line of the journal in again, without writing it. */
  replay(key: string, value: unknown): void {
    if (value === null) this.records.delete(key);
    else this.records.set(key, value as T);
  }

  entries(): [string, T][] {
    return [...this.records.entries()];
  }

  clear(): void {
    this.records.clear();
  }
}

/**
 * Keeps tables in an append-only file. Each change is written in the same tick, so that a killed sandbox comes back
 * with the same orders as the API remembers; the file is rewritten whole, without what is outdated, at each start.
 */
export class Journal {
  private readonly tables = new Map<string, Table<unknown>>();
  private readonly file: string;
  private handle: number | undefined;

  constructor(dir: string) {
    this.file = join(dir, 'books.jsonl');
  }

  table<T>(name: string): Table<T> {
    const table = new Table<T>(name, (line) => {
      this.append(line);
    });
    this.tables.set(name, table);
    return table;
  }

  /** Reads what an earlier run left; call once, after all tables are named. */
  open(): void {
    for (const line of this.readLines()) this.tables.get(line.table)?.replay(line.key, line.value);
    this.rewrite();
  }

  /** Empties the named tables, on disk too. */
  clear(names: string[]): void {
    for (const name of names) this.tables.get(name)?.clear();
    this.rewrite();
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }

  private append(line: Line): void {
    if (this.handle === undefined) throw new Error('The journal of the sandbox is closed.');
    appendFileSync(this.handle, `${JSON.stringify(line)}\n`);
  }

  private rewrite(): void {
    this.close();
    const lines = [...this.tables.values()].flatMap((table) =>
      table.entries().map(([key, value]) => JSON.stringify({ table: table.name, key, value })),
    );
    writeAtomically(this.file, lines.map((line) => `${line}\n`).join(''));
    this.handle = openSync(this.file, 'a', 0o600);
  }

  private readLines(): Line[] {
    if (!existsSync(this.file)) return [];
    const whole = readFileSync(this.file, 'utf8');
    // A kill in the middle of a write leaves a last line without its end: that change was never answered.
    const kept = whole.slice(0, whole.lastIndexOf('\n') + 1);
    return kept
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  }
}
