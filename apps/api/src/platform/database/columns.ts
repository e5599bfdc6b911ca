import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

type KeyOptions = ColumnOptions & { nullable?: false };

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** mysql2 answers a bigint beyond 2^53 as a string: that must never pass as a number. */
const safeInteger = {
  to: (value: number | null | undefined) => value,
  from: (value: number | string | null): number | null => {
    if (value === null) return null;
    const parsed = Number(value);
    if (!Number.isSafeInteger(parsed)) throw new Error(`unsafe integer in a column: ${String(value)}`);
    return parsed;
  },
};

/** A ULID that is the row's key. */
export const IdKey = (options: KeyOptions = {}): PropertyDecorator =>
  PrimaryColumn({ type: 'char', length: 26, ...ascii, ...options });

/** A code that is the row's key, or part of it. */
export const CodeKey = (length: number, options: KeyOptions = {}): PropertyDecorator =>
  PrimaryColumn({ type: 'varchar', length, ...ascii, ...options });

/** A ULID of another row. */
export const IdColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'char', length: 26, ...ascii, ...options });

/** A code, key or state in ASCII, compared byte by byte. */
export const CodeColumn = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...ascii, ...options });

/** Text a person wrote or reads. */
export const TextColumn = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** Whole fen, points or pieces; safe integers only. */
export const CountColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: safeInteger, ...options });

/** An instant in UTC with milliseconds. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'datetime', precision: 3, ...options });

/** A day in Asia/Shanghai as 'YYYY-MM-DD'. */
export const DayColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'date', ...options });

/** JSON as text: MariaDB keeps it so anyway, and both servers answer the same string. */
export const JsonColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'longtext', ...options });
