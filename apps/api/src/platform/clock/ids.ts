import { randomFillSync } from 'node:crypto';
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
    this.make = monotonicFactory(random ?? pooledRandom());
  }

  next(): string {
    return this.make(this.clock.now().getTime());
  }
}

/** Random numbers of the system's source in [0, 1), a thousand at a time: an id takes sixteen, and fetching them one by one was the dearest thing a settlement computed. */
function pooledRandom(): () => number {
  const pool = new Uint32Array(1024);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    const number = pool[next] ?? 0;
    next += 1;
    return number / 2 ** 32;
  };
}
