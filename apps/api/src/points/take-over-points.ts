import { Injectable } from '@nestjs/common';
import { pointDays, shopDayOf, type ShopDay } from '@cheyou/domain';
import { account, house, Ledger } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { LockedPoints } from './locked-points';
import type { PointTerms } from './point-lots';
import { PointRulesStore } from './point-rules.store';
import { PointsStore, type PointsMovement } from './points.store';

/** What another system owed somebody in points. */
export interface OldPoints {
  readonly memberId: string;
  readonly points: number;
  /** Their last day; null takes the one today's rules would give. */
  readonly lastDay: ShopDay | null;
  /** The row that says so: the lot keeps its id. */
  readonly sourceId: string;
  readonly shopId: string;
  readonly staffId: string;
  readonly title: string;
}

/** Where points that were taken over are. */
export interface TakenOverPoints {
  readonly memberId: string;
  readonly lotId: string;
  readonly entryId: string;
}

type Head = Pick<OldPoints, 'shopId' | 'staffId' | 'title'> & { readonly reason?: string };

/** Gives a member the points of another system, as a lot of its own, and takes them back while nobody used them. */
@Injectable()
export class TakeOverPoints {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly locked: LockedPoints,
    private readonly rules: PointRulesStore,
    private readonly store: PointsStore,
  ) {}

  async run(tx: Tx, old: OldPoints): Promise<TakenOverPoints> {
    const { memberId, shopId, staffId, title } = old;
    const { account: own } = await this.locked.lock(tx, memberId);
    const today = shopDayOf(this.clock.now());
    const { version, rules } = await this.rules.inForce(tx);
    const terms: PointTerms = { rulesVersion: version, usableFrom: today };
    const lot = await this.ledger.openLot(tx, {
      holderId: own.id,
      source: 'openingBalance',
      sourceId: old.sourceId,
      title,
      shopId,
      terms,
      lapsesOn: old.lastDay ?? pointDays(rules, today).expiresOn,
      gives: [{ asset: 'POINT', amount: old.points }],
    });
    const { entryId, at } = await this.ledger.post(tx, {
      ...{ kind: 'openingBalance', shopId, staffId, title },
      postings: lot.accounts.map(({ id, asset, given }) => ({
        ...{ asset, amount: given },
        from: house('openingBalance', shopId),
        to: account(id),
      })),
    });
    await this.note(tx, { accountId: own.id, points: old.points, entryId, at }, old);
    return { memberId, lotId: lot.id, entryId };
  }

  /** Whether all of them are still there; the account is locked from here on. */
  async isWhole(tx: Tx, { memberId, lotId }: TakenOverPoints): Promise<boolean> {
    const { ledgerLots } = await this.locked.lock(tx, memberId);
    const lot = ledgerLots.find(({ id }) => id === lotId);
    return lot?.accounts.every(({ given, left }) => given === left) ?? false;
  }

  /** Takes back what is whole. */
  async undo(tx: Tx, { memberId, lotId, entryId }: TakenOverPoints, head: Head): Promise<void> {
    const { ledgerLots } = await this.locked.lock(tx, memberId);
    const lot = ledgerLots.find(({ id }) => id === lotId);
    if (!lot) throw new Error(`lot ${lotId} is not ${memberId}'s`);
    const undone = await this.ledger.reverse(tx, entryId, head);
    const points = 0 - lot.accounts.reduce((sum, { given }) => sum + given, 0);
    await this.note(tx, { accountId: lot.holderId, points, entryId: undone.entryId, at: undone.at }, head);
  }

  private note(
    tx: Tx,
    moved: Pick<PointsMovement, 'accountId' | 'points' | 'entryId' | 'at'>,
    { shopId, staffId, title, reason }: Head,
  ): Promise<void> {
    return this.store.move(tx, {
      ...moved,
      ...{ shopId, staffId, title },
      id: this.ids.next(),
      move: 'adjusted',
      debt: 0,
      settlementId: null,
      otherMemberId: null,
      reason: reason ?? null,
    });
  }
}
