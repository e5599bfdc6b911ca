import { Injectable } from '@nestjs/common';
import { dayBounds, type ShopDay } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Members } from '../members';
import { ActLog } from '../platform/act-log';
import { csvLine, yuanCell } from '../platform/csv';
import { Db, UnitOfWork } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { Cards } from '../prepaid';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { phoneCell } from './personal-cells';

type Movement = Awaited<ReturnType<Ledger['cardMovements']>>[number];

const batch = 500;
const titles = [
  '时间',
  '门店',
  '内容',
  '会员姓名',
  '手机号',
  '储值卡尾号',
  '车牌',
  '本金变动',
  '赠送变动',
  '变动后余额',
  '经手人',
  '原因',
  '流水号',
];
const timeMs = 8 * 3_600_000;

/** Every movement of every prepaid card between two days, a line each. */
@Injectable()
export class ExportStatement {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly cards: Cards,
    private readonly members: Members,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
    private readonly actLog: ActLog,
  ) {}

  /** Both days are counted in. Written to the act log before the first line leaves the house. */
  async run(actor: StaffCaller, days: { from: ShopDay; to: ShopDay }): Promise<AsyncGenerator<string>> {
    const subject = { kind: 'merchant', id: actor.staff.shopId };
    const facts = { label: `储值卡流水 ${days.from} 至 ${days.to}`, ...days };
    await this.unit.run((tx) => this.actLog.write(tx, { actor, act: 'export.statement', subject, facts }));
    return this.lines(actor, { from: dayBounds(days.from).startsAt, until: dayBounds(days.to).endsAt });
  }

  private async *lines(actor: StaffCaller, span: { from: Date; until: Date }): AsyncGenerator<string> {
    yield csvLine(titles);
    let after = '';
    for (;;) {
      const moves = await this.ledger.cardMovements(this.db, { ...span, after, limit: batch });
      yield* await this.linesOf(actor, moves);
      after = moves.at(-1)?.id ?? after;
      if (moves.length < batch) return;
    }
  }

  private async linesOf(actor: StaffCaller, moves: readonly Movement[]): Promise<string[]> {
    const cards = await this.cards.findMany(this.db, [...new Set(moves.map(({ cardId }) => cardId))]);
    const [people, shops, staff] = await Promise.all([
      this.members.findMany(this.db, [...new Set([...cards.values()].map(({ memberId }) => memberId))]),
      this.shops.names(this.db),
      this.staff.names(this.db, [...new Set(moves.flatMap(({ staffId }) => staffId ?? []))]),
    ]);
    return moves.map((move) => {
      const card = cards.get(move.cardId);
      const person = people.get(card?.memberId ?? '');
      return csvLine([
        new Date(move.at.getTime() + timeMs).toISOString().slice(0, 19).replace('T', ' '),
        shops.get(move.shopId) ?? '',
        move.title,
        person?.name ?? '',
        phoneCell(actor, person?.phone ?? null),
        card?.tail ?? '',
        move.plate,
        yuanCell(move.principalFen),
        yuanCell(move.bonusFen),
        yuanCell(move.balanceAfterFen),
        staff.get(move.staffId ?? '') ?? '',
        move.reason,
        move.id,
      ]);
    });
  }
}
