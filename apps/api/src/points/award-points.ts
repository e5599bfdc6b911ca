import { Injectable } from '@nestjs/common';
import { awardAfterDebt, awardTakenBack, pointDays, points, shopDayOf, type PointLot } from '@cheyou/domain';
import { account, house, Ledger, type EntryHead, type LedgerLot, type PostingDraft } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { LockedPoints, type LockedAccount } from './locked-points';
import { accountOfLot, debtsOf, type PointTerms } from './point-lots';
import { PointRulesStore } from './point-rules.store';
import { PointsStore, type PointsAward, type PointsMove } from './points.store';

/** Who gives, for what, and what the statement says. */
export type AwardHead = Pick<EntryHead, 'shopId' | 'staffId' | 'title' | 'reason' | 'settlementId' | 'plate'>;

export interface Award {
  readonly memberId: string;
  readonly points: number;
  readonly move: Extract<PointsMove, 'earned' | 'giftIn' | 'adjusted'>;
  readonly head: AwardHead;
  readonly otherMemberId?: string;
}

type Posted = Awaited<ReturnType<Ledger['post']>>;

/** An award whose entry waits to be posted, alone or with others. */
export interface PreparedAward {
  readonly entry: Parameters<Ledger['post']>[1];
  /** Notes it, once the entry stands. */
  readonly note: (posted: Posted) => Promise<void>;
}

/** Gives points: a debt is settled first, the rest is a lot of its own with the lapse of today's rules. */
@Injectable()
export class AwardPoints {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly locked: LockedPoints,
    private readonly rules: PointRulesStore,
    private readonly store: PointsStore,
  ) {}

  async run(tx: Tx, award: Award): Promise<void> {
    const prepared = await this.prepare(tx, award);
    await prepared.note(await this.ledger.post(tx, prepared.entry));
  }

  /** All but its entry and what names it. */
  private async prepare(tx: Tx, award: Award): Promise<PreparedAward & { lotId: string | null; accountId: string }> {
    const held = await this.locked.toGive(tx, award.memberId);
    const { settled, given } = awardAfterDebt(points(award.points), points(held.debt));
    const lot = given > 0 ? await this.openLot(tx, held, given, award.head) : null;
    const postings: PostingDraft[] = [
      ...(lot ? [give(lot.id, [lot], given)] : []),
      ...settle(held.ledgerLots, settled),
    ];
    const moved = {
      accountId: held.account.id,
      move: award.move,
      points: given,
      debt: 0 - settled,
      ...(award.move === 'earned' ? { balanceAfter: this.locked.balanceAfter(tx, held, given) } : {}),
      title: award.head.title,
      shopId: award.head.shopId,
      staffId: award.head.staffId,
      settlementId: award.head.settlementId ?? null,
      otherMemberId: award.otherMemberId ?? null,
      reason: award.head.reason ?? null,
    };
    return {
      entry: { ...award.head, kind: 'grant', postings },
      note: ({ entryId, at }) => this.store.move(tx, { ...moved, id: this.ids.next(), entryId, at }),
      lotId: lot?.id ?? null,
      accountId: held.account.id,
    };
  }

  /** What a settlement earns, remembered by it; its entry is the caller's to post. */
  async ofSettlement(tx: Tx, settlementId: string, award: Omit<Award, 'move'>): Promise<PreparedAward> {
    const head = { ...award.head, settlementId };
    const { entry, note, lotId, accountId } = await this.prepare(tx, { ...award, head, move: 'earned' });
    return {
      entry,
      note: async (posted) => {
        await note(posted);
        await this.store.addAward(tx, { settlementId, accountId, lotId, points: award.points });
      },
    };
  }

  /** Takes so much of a settlement's award back; what was spent of it meanwhile becomes a debt, what lapsed unspent is gone. */
  async takeBack(tx: Tx, settlementId: string, taken: number, head: AwardHead): Promise<void> {
    const award = await this.store.award(tx, settlementId);
    if (!award || taken === 0) return;
    const memberId = await this.store.memberOf(tx, award.accountId);
    if (memberId === null) throw new Error(`award of ${settlementId} belongs to nobody`);
    const held = await this.locked.lock(tx, memberId);
    const split = await this.splitOf(tx, settlementId, taken, held);
    if ((await this.store.takeBack(tx, settlementId, { points: taken, lapsed: split.lapsed })) === 0)
      throw new Error(`settlement ${settlementId} did not earn ${String(taken)}`);
    const { taken: fromLot, debt } = split;
    // All of it had lapsed: nobody has anything to give back, and nothing moves.
    if (fromLot + debt === 0) return;
    const postings: PostingDraft[] = [
      ...(fromLot > 0 ? [takeFrom(held.ledgerLots, award.lotId ?? '', fromLot)] : []),
      ...(debt > 0 ? [await this.owe(tx, held, debt, head)] : []),
    ];
    const { entryId, at } = await this.ledger.post(tx, { ...head, settlementId, kind: 'refund', postings });
    await this.store.move(tx, {
      id: this.ids.next(),
      accountId: held.account.id,
      move: 'takenBack',
      points: 0 - fromLot,
      debt,
      title: head.title,
      shopId: head.shopId,
      staffId: head.staffId,
      settlementId,
      otherMemberId: null,
      reason: head.reason ?? null,
      entryId,
      at,
    });
  }

  /** Read under the lock of the account: nobody spends, lapses or takes back of it meanwhile. */
  private async splitOf(tx: Tx, settlementId: string, taken: number, held: LockedAccount): Promise<Split> {
    const award = await this.store.award(tx, settlementId);
    if (!award) throw new Error(`settlement ${settlementId} earned nothing`);
    return splitOfAward(award, held.lots, taken);
  }

  private async openLot(tx: Tx, { account: own }: LockedAccount, given: number, head: AwardHead): Promise<LedgerLot> {
    const { version, rules } = await this.rules.inForce(tx);
    const { usableFrom, expiresOn } = pointDays(rules, shopDayOf(this.clock.now()));
    const terms: PointTerms = { rulesVersion: version, usableFrom };
    return this.ledger.openLot(tx, {
      holderId: own.id,
      source: 'grant',
      sourceId: head.settlementId ?? null,
      title: head.title,
      shopId: head.shopId,
      terms,
      lapsesOn: expiresOn,
      gives: [{ asset: 'POINT', amount: given }],
    });
  }

  /** A debt is a lot like any other: what it gave is what is owed. */
  private async owe(tx: Tx, { account: own }: LockedAccount, debt: number, head: AwardHead): Promise<PostingDraft> {
    const lot = await this.ledger.openLot(tx, {
      holderId: own.id,
      source: 'grant',
      sourceId: head.settlementId ?? null,
      title: '积分欠额',
      shopId: head.shopId,
      terms: {},
      lapsesOn: null,
      gives: [{ asset: 'POINT_DEBT', amount: debt }],
    });
    const [owed] = debtsOf([lot]);
    if (!owed) throw new Error('a debt without an account');
    return { asset: 'POINT_DEBT', amount: debt, from: cost, to: account(owed.accountId) };
  }
}

type Split = ReturnType<typeof awardTakenBack>;

/** What taking so much of an award back finds on the account: what is left of it, what lapsed, and what is owed then. */
export function splitOfAward(award: PointsAward, lots: readonly PointLot[], taken: number): Split {
  const left = lots.find(({ id }) => id === award.lotId)?.left ?? points(0);
  return awardTakenBack(points(taken), left, points(award.lapsed - award.lapsedTakenBack));
}

const cost = house('pointsCost');

function give(lotId: string, lots: readonly LedgerLot[], amount: number): PostingDraft {
  return { asset: 'POINT', amount, from: cost, to: account(accountOfLot(lots, lotId)) };
}

function takeFrom(lots: readonly LedgerLot[], lotId: string, amount: number): PostingDraft {
  return { asset: 'POINT', amount, from: account(accountOfLot(lots, lotId)), to: cost };
}

function settle(lots: readonly LedgerLot[], amount: number): PostingDraft[] {
  let open = amount;
  return debtsOf(lots).flatMap(({ accountId, debt }) => {
    const part = Math.min(open, debt);
    open -= part;
    return part > 0 ? [{ asset: 'POINT_DEBT' as const, amount: part, from: account(accountId), to: cost }] : [];
  });
}
