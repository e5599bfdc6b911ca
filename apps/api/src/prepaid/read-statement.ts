import { Injectable } from '@nestjs/common';
import { monthBounds, parseShopMonth, shopDayOf, shopMonthOf, type EntryKind } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { mustFindCard, type CardReach } from './card-reach';
import { CardStore } from './card.store';
import { CardRefundStore } from './refund/card-refund.store';
import type { CardStatement, StatementLine, StatementQueryDto } from './cards.dto';

/** What is read for each kind of entry: value put aside was spent for them, its return undoes it. */
const kindShown: Readonly<Record<EntryKind, string>> = {
  topUp: 'topUp',
  grant: 'topUp',
  settle: 'settle',
  hold: 'settle',
  capture: 'settle',
  reverse: 'reverse',
  release: 'reverse',
  expire: 'expire',
  refund: 'refund',
  transfer: 'transfer',
  openingBalance: 'openingBalance',
};

/** A card's movements of one month, newest first, with the month's sums. */
@Injectable()
export class ReadStatement {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cards: CardStore,
    private readonly ledger: Ledger,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
    private readonly refunds: CardRefundStore,
  ) {}

  /** @throws Refused NOT_FOUND for a card that `reach` doesn't cover. */
  async run(
    reach: CardReach,
    cardId: string,
    { month, cursor, limit = 20 }: StatementQueryDto,
  ): Promise<CardStatement> {
    await mustFindCard(this.cards, this.db, reach, cardId);
    const shown = parseShopMonth(month ?? '') ?? shopMonthOf(shopDayOf(this.clock.now()));
    const { startsAt: from, endsAt: until } = monthBounds(shown);
    const [{ lines, more }, totals] = await Promise.all([
      this.ledger.entriesOf(this.db, { cardId, from, until, after: positionOf(cursor), limit }),
      this.ledger.totalsOf(this.db, { cardId, from, until }),
    ]);
    const [shopNames, staffNames] = await Promise.all([
      this.shops.names(this.db),
      this.staff.names(
        this.db,
        lines.flatMap(({ staffId }) => staffId ?? []),
      ),
    ]);
    const refunds = await this.refunds.amongEntries(
      this.db,
      lines.flatMap(({ kind, id }) => (kind === 'hold' ? [id] : [])),
    );
    const last = lines.at(-1);
    return {
      items: lines.map((line) => ({
        ...lineView(line, shopNames, staffNames),
        ...(refunds.has(line.id) && { kind: 'refund' }),
      })),
      nextCursor: more && last ? cursorOf(last) : null,
      totals,
    };
  }
}

type LedgerLine = Awaited<ReturnType<Ledger['entriesOf']>>['lines'][number];

function lineView(
  line: LedgerLine,
  shopNames: ReadonlyMap<string, string>,
  staffNames: ReadonlyMap<string, string>,
): StatementLine {
  const { id, title, plate, principalFen, bonusFen, balanceAfterFen, saleId, settlementId, reversedBy, reason } = line;
  return {
    ...{ id, title, plate, principalFen, bonusFen, balanceAfterFen, saleId, settlementId, reversedBy, reason },
    kind: kindShown[line.kind],
    at: line.at.toISOString(),
    shopName: shopNames.get(line.shopId) ?? '',
    amountFen: principalFen + bonusFen,
    servedBy: line.staffId === null ? null : (staffNames.get(line.staffId) ?? null),
  };
}

const cursorOf = ({ at, id }: LedgerLine): string => `${String(at.getTime()).padStart(13, '0')}-${id}`;

function positionOf(cursor: string | undefined): { at: Date; id: string } | null {
  if (cursor === undefined) return null;
  const [ms = '', id = ''] = cursor.split('-');
  return { at: new Date(Number(ms)), id };
}
