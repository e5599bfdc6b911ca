import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { CaptureHold, type Capture } from './capture-hold';
import type { EntryHead, Held, NewEntry, Posted, ReversalHead, Undone } from './entry';
import { GiveBack, type GivingBack } from './give-back';
import { HouseStore, type HouseMovement, type HouseQuery } from './house.store';
import { HoldStore } from './hold.store';
import { HoldValue, type Taken } from './hold-value';
import type { LedgerLot, NewLot } from './lot';
import { LotStore, type Balances, type TakenOfLot } from './lot.store';
import { OpenLot } from './open-lot';
import { PostEntry } from './post-entry';
import { ReleaseHold } from './release-hold';
import { ReverseEntry } from './reverse-entry';
import {
  StatementStore,
  type CardMovement,
  type StatementPage,
  type StatementQuery,
  type StatementTotals,
} from './statement.store';

/**
 * The one door through which value moves. Whoever spends from a holder has locked the holder (a card) before; the ledger
 * locks balances by ascending account id and lets none go below zero.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly opening: OpenLot,
    private readonly posting: PostEntry,
    private readonly reversing: ReverseEntry,
    private readonly holding: HoldValue,
    private readonly capturing: CaptureHold,
    private readonly releasing: ReleaseHold,
    private readonly givingBack: GiveBack,
    private readonly holds: HoldStore,
    private readonly lots: LotStore,
    private readonly statement: StatementStore,
    private readonly houses: HouseStore,
  ) {}

  /** Makes an empty lot with an account an asset; the next `post` fills it. */
  openLot(tx: Tx, lot: NewLot): Promise<LedgerLot> {
    return this.opening.run(tx, lot);
  }

  /**
   * Writes one entry with its postings and moves the balances.
   * @throws Refused BALANCE_SHORT when an account would fall below zero.
   */
  post(tx: Tx, entry: NewEntry): Promise<Posted> {
    return this.posting.run(tx, entry);
  }

  /** Several entries at once, in as many statements as one. @throws Refused BALANCE_SHORT. */
  postAll(tx: Tx, entries: readonly NewEntry[]): Promise<Posted[]> {
    return this.posting.runAll(tx, entries);
  }

  /**
   * Undoes an entry exactly. For a captured hold, `entryId` is the hold's or the capture's entry and both are undone.
   * A lot that lapsed meanwhile stays open for seven more days.
   * @throws Refused ALREADY_REVERSED; BALANCE_SHORT when what it gave was used meanwhile; NOT_FOUND.
   */
  reverse(tx: Tx, entryId: string, head: ReversalHead): Promise<Undone> {
    return this.reversing.run(tx, entryId, head);
  }

  /** Puts value aside until it is known whether the rest is paid. @throws Refused BALANCE_SHORT. */
  hold(tx: Tx, takes: readonly Taken[], head: EntryHead): Promise<Held> {
    return this.holding.run(tx, takes, head);
  }

  /** Lets held value go where it was meant for, together with further postings. @throws Refused STATE_CHANGED. */
  capture(tx: Tx, holdId: string, capture: Capture): Promise<Posted> {
    return this.capturing.run(tx, holdId, capture);
  }

  /** Gives held value back to exactly the lots it came from. @throws Refused STATE_CHANGED. */
  release(tx: Tx, holdId: string, head: ReversalHead): Promise<Undone> {
    return this.releasing.run(tx, holdId, head);
  }

  /** Gives a part of what was taken back to its lots, in an entry of its own; a lot that lapsed meanwhile stays open for seven more days. */
  giveBack(tx: Tx, giving: GivingBack): Promise<Posted> {
    return this.givingBack.run(tx, giving);
  }

  /** What an entry took from accounts of lots, in the order in which it did; of a captured hold, `holdId` names it. */
  takenBy(reader: Reader, of: { entryId: string | null; holdId: string | null }): Promise<TakenOfLot[]> {
    return this.lots.takenBy(reader, of);
  }

  /** The card a hold was made on; null when there is no such hold, or it is on no card. */
  cardOfHold(reader: Reader, holdId: string): Promise<string | null> {
    return this.holds.cardOf(reader, holdId);
  }

  /** Lots of holders, oldest first, empty ones included. */
  lotsOf(reader: Reader, holderIds: readonly string[]): Promise<LedgerLot[]> {
    return this.lots.of(reader, holderIds);
  }

  /** The same with their balances locked by ascending account id; the holder is locked before. */
  lockLotsOf(tx: Tx, holderIds: readonly string[]): Promise<LedgerLot[]> {
    return this.lots.lock(tx, holderIds);
  }

  /** What holders can use on a day, by asset; what has lapsed doesn't count. Holders without lots are missing. */
  balancesOf(reader: Reader, holderIds: readonly string[], on: ShopDay): Promise<Balances> {
    return this.lots.balances(reader, holderIds, on);
  }

  /** Holders with something that lapsed before a day and wasn't written off, by their ids, from the one after `after` on. */
  holdersToLapse(reader: Reader, before: ShopDay, page: { after: string; limit: number }): Promise<string[]> {
    return this.lots.holdersToLapse(reader, before, page);
  }

  /** Says that what lapsed of these lots has been written off, so that no batch meets them again. */
  markLapsed(tx: Tx, lotIds: readonly string[]): Promise<void> {
    return this.lots.markLapsed(tx, lotIds);
  }

  /** A page of a card's movements, newest first. */
  entriesOf(reader: Reader, query: StatementQuery): Promise<StatementPage> {
    return this.statement.page(reader, query);
  }

  /** Movements of all cards between two instants, the oldest first, a page at a time. */
  cardMovements(
    reader: Reader,
    page: { from: Date; until: Date; after: string; limit: number },
  ): Promise<CardMovement[]> {
    return this.statement.movements(reader, page);
  }

  /** What went onto and off a card between two instants (fen). */
  totalsOf(reader: Reader, query: Pick<StatementQuery, 'cardId' | 'from' | 'until'>): Promise<StatementTotals> {
    return this.statement.totals(reader, query);
  }

  /** What went through one of the house's accounts of a shop in money since an instant, an entry a row, oldest first. */
  throughHouse(reader: Reader, query: HouseQuery): Promise<HouseMovement[]> {
    return this.houses.moved(reader, query);
  }

  /** By card the months in which it moved, newest first, as 'YYYY-MM'; cards that never moved are missing. */
  monthsOf(reader: Reader, cardIds: readonly string[]): Promise<Map<string, string[]>> {
    return this.statement.months(reader, cardIds);
  }
}
