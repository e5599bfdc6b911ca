import type { Asset } from '@cheyou/domain';
import {
  account,
  house,
  Ledger,
  ledgerInvariants,
  LedgerModule,
  type EntryHead,
  type LedgerLot,
} from '../../src/ledger';
import { Ids } from '../../src/platform/clock';
import type { Reader } from '../../src/platform/database';
import { openRooms, type OpenRooms } from './open-rooms';

export interface LedgerWorld extends OpenRooms {
  readonly ledger: Ledger;
  id(): string;
  /** A lot filled from the house: a holder's principal and, if given, bonus that lapses on a day. */
  lot(holderId: string, principal: number, bonus?: number, lapsesOn?: string | null): Promise<LedgerLot>;
  leftOf(holderId: string): Promise<Record<string, number>>;
}

export const shopId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';
export const head: EntryHead = { shopId, staffId: null, title: '标准洗车' };

export async function aLedger(): Promise<LedgerWorld> {
  const rooms = await openRooms([LedgerModule]);
  await rooms.empty();
  const ledger = rooms.get(Ledger);
  const ids = rooms.get(Ids);
  return {
    ...rooms,
    ledger,
    id: () => ids.next(),
    lot: (holderId, principal, bonus = 0, lapsesOn = null) =>
      rooms.unit.run(async (tx) => {
        const gives = [
          { asset: 'CNY_PRINCIPAL' as Asset, amount: principal },
          ...(bonus > 0 ? [{ asset: 'CNY_BONUS' as Asset, amount: bonus }] : []),
        ];
        const lot = await ledger.openLot(tx, {
          holderId,
          source: 'counterTopUp',
          sourceId: null,
          title: '充值',
          shopId,
          terms: { termsVersion: '2026-03' },
          lapsesOn: lapsesOn as never,
          gives,
        });
        await ledger.post(tx, {
          ...head,
          kind: 'topUp',
          title: '充值',
          cardId: holderId,
          cardBalanceAfter: principal + bonus,
          postings: lot.accounts.map(({ id, asset, given }) => ({
            asset,
            amount: given,
            from: asset === 'CNY_BONUS' ? house('bonusCost') : house('cash', shopId),
            to: account(id),
          })),
        });
        return lot;
      }),
    leftOf: async (holderId) => {
      const lots = await ledger.lotsOf(rooms.db, [holderId]);
      const sums: Record<string, number> = {};
      for (const { asset, left } of lots.flatMap(({ accounts }) => accounts)) sums[asset] = (sums[asset] ?? 0) + left;
      return sums;
    },
  };
}

/** The names of promises that are broken now. */
export async function brokenPromises(
  reader: Reader,
  invariants: readonly { name: string; sql: string }[] = ledgerInvariants,
): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, sql } of invariants) {
    if ((await reader.rows(sql)).length > 0) broken.push(name);
  }
  return broken;
}
