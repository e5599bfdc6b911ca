import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { AccountStore } from './account.store';
import type { LedgerLot, NewLot } from './lot';
import { LotStore } from './lot.store';

@Injectable()
export class OpenLot {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly lots: LotStore,
    private readonly accounts: AccountStore,
  ) {}

  async run(tx: Tx, { gives, ...facts }: NewLot): Promise<LedgerLot> {
    const lot: LedgerLot = {
      ...facts,
      id: this.ids.next(),
      createdAt: this.clock.now(),
      reopenedUntil: null,
      lastDay: facts.lapsesOn,
      lapsed: false,
      accounts: gives.map(({ asset, amount }) => ({ id: this.ids.next(), asset, given: amount, left: 0 })),
    };
    await this.lots.add(tx, lot);
    await this.accounts.open(
      tx,
      lot.accounts.map(({ id, asset, given }) => ({
        id,
        kind: 'lot',
        asset,
        given,
        lotId: lot.id,
        holdId: null,
        holderId: lot.holderId,
      })),
    );
    return lot;
  }
}
