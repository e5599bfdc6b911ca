import { Injectable } from '@nestjs/common';
import { Seals } from '../ledger';
import { Db } from '../platform/database';
import { invariants } from './invariants';

export interface Broken {
  name: string;
  /** How many rows break it; the first few stand beside. */
  rows: number;
  examples: unknown[];
}

const examplesShown = 5;

/** Asks every promise that is a query whether it holds: nightly, after each day close, by `npm run invariants`, and when a person asks. */
@Injectable()
export class RunInvariants {
  constructor(
    private readonly db: Db,
    private readonly seals: Seals,
  ) {}

  /** What is broken; empty when everything holds. */
  async run(): Promise<Broken[]> {
    const broken: Broken[] = [];
    for (const { name, sql } of invariants) {
      const rows = await this.db.rows(sql);
      if (rows.length > 0) broken.push({ name, rows: rows.length, examples: rows.slice(0, examplesShown) });
    }
    // No query can tell a changed entry from an unchanged one: its seal can.
    const faults = await this.seals.verify();
    if (faults.length > 0)
      broken.push({ name: 'the seals are whole', rows: faults.length, examples: faults.slice(0, examplesShown) });
    return broken;
  }
}
