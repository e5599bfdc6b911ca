import { Injectable } from '@nestjs/common';
import { SealEntries } from './seal-entries';
import { VerifySeals, type SealFault } from './verify-seals';

/** The seal over the past, for jobs, commands and drills. */
@Injectable()
export class Seals {
  constructor(
    private readonly sealing: SealEntries,
    private readonly verifying: VerifySeals,
  ) {}

  /** Seals all that is committed and waits. @returns how many entries. */
  seal(stop?: AbortSignal): Promise<number> {
    return this.sealing.run(stop);
  }

  /** What was changed, lost or slipped in since it was sealed, by name; empty when the past is whole. */
  verify(): Promise<SealFault[]> {
    return this.verifying.run();
  }
}
