/** The only source of the present: production reads the machine's clock, the demo and the stories set their own. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that somebody else moves: 18 months of demo history are made under it. */
export class SetClock extends Clock {
  private at: Date;

  constructor(at: Date) {
    super();
    this.at = at;
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
