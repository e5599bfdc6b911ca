import { Injectable } from '@nestjs/common';
import { bonusLapsed, shopDayOf } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Db, type Reader } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { StaffRoom } from '../staff';
import { cardLotOf } from './card-lot';
import { isOwn, reaches } from './counter-reach';
import { TopUpStore, type TopUp, type TopUpState } from './top-up.store';
import type { CounterTopUp, CounterTopUpPage, CounterTopUpQuery } from './top-ups.dto';

const counterStates = ['waiting', 'done', 'rejected', 'undone'] as const satisfies readonly TopUpState[];

/** Counter top-ups as staff see them: the same few queries for one or a page. */
@Injectable()
export class TopUpViews {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly topUps: TopUpStore,
    private readonly ledger: Ledger,
    private readonly members: Members,
    private readonly staff: StaffRoom,
  ) {}

  async one(reader: Reader, actor: StaffCaller, id: string): Promise<CounterTopUp> {
    const topUp = await this.topUps.find(reader, id);
    const [view] = topUp ? await this.of(reader, actor, [topUp]) : [];
    if (!view) throw new Error(`top-up ${id} is missing`);
    return view;
  }

  /** Those of the shop a person acts in, newest first. */
  async page(actor: StaffCaller, { state, cursor, limit = 20 }: CounterTopUpQuery): Promise<CounterTopUpPage> {
    const rows = await this.topUps.atCounter(this.db, {
      shopId: actor.staff.shopId,
      states: state === undefined ? counterStates : [state],
      before: cursor ?? null,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const items = await this.of(this.db, actor, shown);
    return { items, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  private async of(reader: Reader, actor: StaffCaller, topUps: readonly TopUp[]): Promise<CounterTopUp[]> {
    const staffIds = topUps.flatMap(({ staffId, decidedBy }) => [staffId ?? [], decidedBy ?? []].flat());
    const [members, people, untouched] = await Promise.all([
      this.members.findMany(
        reader,
        topUps.map(({ memberId }) => memberId),
      ),
      this.staff.findMany(reader, staffIds),
      this.untouched(reader, topUps),
    ]);
    const personOf = (id: string | null) => people.find((person) => person.id === id);
    const nameOf = (id: string | null): string | null => (id === null ? null : (personOf(id)?.name ?? ''));
    return topUps.map((topUp) => ({
      id: topUp.id,
      receiptNumber: topUp.receiptNumber,
      state: topUp.state as CounterTopUp['state'],
      memberId: topUp.memberId,
      memberName: members.get(topUp.memberId)?.name ?? null,
      cardId: topUp.cardId,
      amountFen: topUp.amountFen,
      bonusFen: topUp.bonusFen,
      method: topUp.method,
      receivedFen: topUp.receivedFen,
      changeFen: topUp.receivedFen === null ? 0 : topUp.receivedFen - topUp.amountFen,
      by: nameOf(topUp.staffId) ?? '',
      approvedBy: nameOf(topUp.decidedBy),
      at: topUp.at.toISOString(),
      balanceAfterFen: topUp.balanceAfterFen,
      mayUndo: topUp.lotId !== null && untouched.has(topUp.lotId),
      mayDecide:
        topUp.state === 'waiting' &&
        reaches(actor, 'counterTopUp.approve', topUp) &&
        !isOwn(actor, topUp, personOf(topUp.staffId)),
    }));
  }

  /** Lots of top-ups that are done and of which nothing was used or lapsed. */
  private async untouched(reader: Reader, topUps: readonly TopUp[]): Promise<Set<string>> {
    const done = topUps.filter(({ state }) => state === 'done');
    const lots = await this.ledger.lotsOf(
      reader,
      done.map(({ cardId }) => cardId),
    );
    const today = shopDayOf(this.clock.now());
    const whole = lots.filter(
      (lot) => !bonusLapsed(cardLotOf(lot), today) && lot.accounts.every(({ given, left }) => given === left),
    );
    return new Set(whole.map(({ id }) => id));
  }
}
