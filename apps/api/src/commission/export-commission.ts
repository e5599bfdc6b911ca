import { Injectable } from '@nestjs/common';
import { addDays } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { csvLine, yuanCell } from '../platform/csv';
import { Db, UnitOfWork } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { Settlements } from '../settlement';
import { StaffRoom } from '../staff';
import type { CommissionQuery } from './commission.dto';
import { ReachServed, type Reach } from './reach-served';

type ServedLine = Awaited<ReturnType<Settlements['servedBehind']>>[number];

const batch = 500;
const titles = ['日期', '门店', '施工人员', '单号', '车牌', '项目', '数量', '类型', '实收', '卡项核销', '计提基数'];

/** Every line of a month with who did it and what it brought, a line each; what went back is below zero on its own day. */
@Injectable()
export class ExportCommission {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly reach: ReachServed,
    private readonly settlements: Settlements,
    private readonly staff: StaffRoom,
    private readonly actLog: ActLog,
  ) {}

  /** Written to the act log before the first line leaves the house. @throws Refused NOT_FOUND for a shop that is out of reach. */
  async run(actor: StaffCaller, query: CommissionQuery): Promise<AsyncGenerator<string>> {
    const reach = await this.reach.of(actor, 'export.commission', query);
    const subject = { kind: 'merchant', id: actor.staff.shopId };
    const facts = { label: `提成明细 ${query.month}`, month: query.month };
    await this.unit.run((tx) => this.actLog.write(tx, { actor, act: 'export.commission', subject, facts }));
    return this.all(reach);
  }

  /** Day by day, so that no statement and no page is larger than a day. */
  private async *all({ shops, shopIds, from, to }: Reach): AsyncGenerator<string> {
    const shopNames = new Map(shops.map(({ shopId, shopName }) => [shopId, shopName]));
    yield csvLine(titles);
    for (let day = from; day <= to; day = addDays(day, 1)) {
      let before: ServedLine | null = null;
      do {
        const page: ServedLine[] = await this.settlements.servedBehind(
          this.db,
          { shopIds, from: day, to: day },
          { before, limit: batch },
        );
        yield* await this.linesOf(page, shopNames);
        before = page.length < batch ? null : (page.at(-1) ?? null);
      } while (before !== null);
    }
  }

  private async linesOf(lines: readonly ServedLine[], shops: ReadonlyMap<string, string>): Promise<string[]> {
    const people = await this.staff.names(this.db, [...new Set(lines.flatMap(({ performerId }) => performerId ?? []))]);
    return lines.map((line) => {
      const sign = line.back ? -1 : 1;
      return csvLine([
        line.day,
        shops.get(line.shopId) ?? '',
        people.get(line.performerId ?? '') ?? '未指定',
        line.number,
        line.plate,
        line.name,
        line.qty,
        line.back ? '退回' : '服务',
        yuanCell(sign * line.moneyFen),
        yuanCell(sign * line.usesFen),
        yuanCell(sign * (line.moneyFen + line.usesFen)),
      ]);
    });
  }
}
