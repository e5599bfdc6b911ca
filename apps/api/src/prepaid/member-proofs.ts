import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import type { StaffCaller } from '../platform/http';

/** The room that shows members their rolling codes and knows whose code it was. */
export interface MemberProver {
  /** Counts a try of this colleague, outside any transaction. @throws Refused RATE_LIMITED. */
  mayTry(actor: StaffCaller): Promise<void>;
  /** Takes a code, once. @returns whose it was. @throws Refused CODE_WRONG, CODE_EXPIRED. */
  take(tx: Tx, code: string): Promise<string>;
}

/** The port at which the room of member codes says how a member proves at the counter to be there. */
@Injectable()
export class MemberProofs {
  private prover: MemberProver | null = null;

  /** Call it in onModuleInit. */
  register(prover: MemberProver): void {
    this.prover = prover;
  }

  mayTry(actor: StaffCaller): Promise<void> {
    return this.known().mayTry(actor);
  }

  take(tx: Tx, code: string): Promise<string> {
    return this.known().take(tx, code);
  }

  private known(): MemberProver {
    if (!this.prover) throw new Error('no room proves members');
    return this.prover;
  }
}
