/** One request that the merchant's server made. */
export interface Call {
  at: string;
  endpoint: string;
  method: string;
  path: string;
  status: number | null;
  fault: string | null;
}

const kept = 1000;

/** The latest requests, for tests that count them and people who wonder. */
export class Traffic {
  private calls: Call[] = [];

  note(call: Call): void {
    this.calls.push(call);
    if (this.calls.length > kept) this.calls = this.calls.slice(-kept);
  }

  list(): Call[] {
    return this.calls;
  }

  clear(): void {
    this.calls = [];
  }
}
