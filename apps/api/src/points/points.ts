import { Injectable } from '@nestjs/common';
import { points, type PointRules, type PointsFacts, type ShopDay } from '@cheyou/domain';
import { Ledger, type EntryHead, type Taken } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import { AwardPoints, splitOfAward, type Award, type AwardHead, type PreparedAward } from './award-points';
import { billPoints, type BillPoints } from './bill-points';
import { factsOfAccount, LockedPoints } from './locked-points';
import { debtOf, pointLotsOf } from './point-lots';
import { PointRulesStore, type RulesInForce } from './point-rules.store';
import { PointsStore } from './points.store';
import { SpendPoints, type PointsSpend } from './spend-points';

/** How undoing a settlement moves points. */
export interface PointsUndone {
  readonly returned: number;
  readonly takenBack: number;
  /** Of what is taken back, what was spent meanwhile: it becomes a debt. */
  readonly owed: number;
}

/** The door for rooms in which points are earned and spent. */
@Injectable()
export class Points {
  constructor(
    private readonly store: PointsStore,
    private readonly ledger: Ledger,
    private readonly locked: LockedPoints,
    private readonly rules: PointRulesStore,
    private readonly awarding: AwardPoints,
    private readonly spending: SpendPoints,
  ) {}

  /** What a member has as the planner sees it, unlocked: for previews. Whoever has no account yet would get one by earning. */
  async factsOf(reader: Reader, memberId: string): Promise<PointsFacts> {
    const accounts = await this.store.ofMembers(reader, [memberId]);
    const [account] = accounts;
    if (!account) return { accountId: '', ownerId: memberId, lots: [], debt: points(0) };
    const lots = await this.ledger.lotsOf(
      reader,
      accounts.map(({ id }) => id),
    );
    return factsOfAccount({ account, lots: pointLotsOf(lots), debt: debtOf(lots) });
  }

  /** Points members have on a day, not yet usable ones too; members without any are missing. Two queries. */
  async balancesOf(reader: Reader, memberIds: readonly string[], on: ShopDay): Promise<Map<string, number>> {
    const accounts = await this.store.ofMembers(reader, memberIds);
    const ids = accounts.map(({ id }) => id);
    const balances = await this.ledger.balancesOf(reader, ids, on);
    const sums = new Map<string, number>();
    for (const { id, memberId } of accounts)
      sums.set(memberId, (sums.get(memberId) ?? 0) + (balances.get(id)?.get('POINT') ?? 0));
    return sums;
  }

  /**
   * The same for a settlement, opened now if there is none: with the account and its balances locked where points are spent or owed.
   * One that only earns makes nobody wait.
   */
  async lockFacts(tx: Tx, memberId: string, spends: boolean): Promise<PointsFacts> {
    return factsOfAccount(await (spends ? this.locked.lock(tx, memberId) : this.locked.toGive(tx, memberId)));
  }

  rulesInForce(reader: Reader): Promise<RulesInForce> {
    return this.rules.inForce(reader);
  }

  /** The rules of a version, in force or not. */
  rulesOf(reader: Reader, version: number): Promise<PointRules> {
    return this.rules.of(reader, version);
  }

  /** Takes what was planned; the settlement writes it into its entry. @throws Refused POINTS_SHORT, POINTS_FROZEN, POINTS_LAPSED, QUOTE_CHANGED. */
  spend(tx: Tx, spend: PointsSpend): Promise<Taken[]> {
    return this.spending.run(tx, spend);
  }

  /** What a settlement spent and earned, and what its member had before and after; null when it moved none. */
  async movedBy(reader: Reader, settlementId: string): Promise<BillPoints | null> {
    return billPoints(await this.store.movedBy(reader, settlementId));
  }

  /** Notes that points a settlement spent came back with the entry that was undone. */
  returned(
    tx: Tx,
    settlementId: string,
    returned: number | 'all',
    head: Pick<EntryHead, 'shopId' | 'staffId' | 'title'>,
  ): Promise<void> {
    return this.spending.returned(tx, settlementId, returned, head);
  }

  /** What undoing a settlement gives back and takes back; nothing moves. What lapsed unspent of what it earned isn't taken again. */
  async undoneOf(reader: Reader, settlementId: string): Promise<PointsUndone> {
    const [spent, award] = await Promise.all([
      this.store.spentBy(reader, settlementId),
      this.store.award(reader, settlementId),
    ]);
    const returned = spent?.points ?? 0;
    const memberId = award && (await this.store.memberOf(reader, award.accountId));
    if (!award || memberId === null) return { returned, takenBack: 0, owed: 0 };
    const { lots } = await this.factsOf(reader, memberId);
    const { taken, debt } = splitOfAward(award, lots, award.points - award.takenBack);
    return { returned, takenBack: taken + debt, owed: debt };
  }

  /** Gives what a settlement earned, in an entry of its own, which the caller posts and then has noted. */
  award(tx: Tx, settlementId: string, award: Omit<Award, 'move'>): Promise<PreparedAward> {
    return this.awarding.ofSettlement(tx, settlementId, award);
  }

  /** Takes back so much of what a settlement earned; what was spent meanwhile becomes a debt. */
  takeBack(tx: Tx, settlementId: string, taken: number, head: AwardHead): Promise<void> {
    return this.awarding.takeBack(tx, settlementId, taken, head);
  }
}
