import { Column } from 'typeorm';

/** A keyed hash in hex by which sealed personal data is found. */
export const BlindIndexColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', ...options });
