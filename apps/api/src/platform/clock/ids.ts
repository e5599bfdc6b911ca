import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from './clock';

/** Makes the ids of rows: ULIDs, 26 characters, sorted by the clock's time, so that inserts stay at the end of the index. */
@Injectable()
export class Ids {
  private readonly make: (seed?: number) => string;

  /** `random` answers [0, 1); the demo passes a seeded one, so that two resets make the same ids. */
  constructor(
    private readonly clock: Clock,
    random?: () => number,
  ) {
    this.make = monotonicFactory(random);
  }

  next(): string {
    return this.make(this.clock.now().getTime());
  }
}
