import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';

/** Is told in the transaction that gives something of a bill back, after all of it has moved; the bill is locked. */
export type OnGivenBack = (tx: Tx, settlementId: string) => Promise<void>;

/** Where higher rooms say what follows when a bill gives something back: a part of it, or all of it when it is undone. */
@Injectable()
export class BillsGivenBack {
  private readonly followers: OnGivenBack[] = [];

  register(onGivenBack: OnGivenBack): void {
    this.followers.push(onGivenBack);
  }

  async tell(tx: Tx, settlementId: string): Promise<void> {
    for (const onGivenBack of this.followers) await onGivenBack(tx, settlementId);
  }
}
