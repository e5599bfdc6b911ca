import { Injectable } from '@nestjs/common';
import { addDays, refuse, shopDay } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops } from '../shops';
import { csvText } from './csv-text';
import type {
  LiabilityReport,
  OwedDayPage,
  OwedDayQuery,
  OwedOfShop,
  OwedView,
  ReportQuery,
  ServedQuery,
  ServedReport,
} from './liability.dto';
import { LiabilityStore, type Outstanding } from './liability.store';

const daysMax = 366;

/** What members are owed, by the shop that sold it, and which shop served what another had sold: read from day totals alone. */
@Injectable()
export class ReportLiability {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly store: LiabilityStore,
  ) {}

  /** At the end of a day; of the last one that is summed up unless told. */
  async run({ on: asked }: ReportQuery): Promise<LiabilityReport> {
    const progress = await this.store.progress(this.db);
    const through = progress?.through ?? null;
    const on = asked !== null && through !== null && asked < through ? shopDay(asked) : through;
    const rows = on === null ? [] : await this.store.outstanding(this.db, on);
    const shops = (await this.shops.briefs(this.db)).map(({ id: shopId, name: shopName }): OwedOfShop => ({
      shopId,
      shopName,
      ...owedOf(rows.filter((row) => row.shopId === shopId)),
    }));
    const checkedAt = progress?.checkedAt?.toISOString() ?? null;
    return { on, through, checkedAt, off: progress?.off ?? null, total: owedOf(rows), shops };
  }

  /** The days behind one number, newest first. */
  async days({ shopId, what, before, limit }: OwedDayQuery): Promise<OwedDayPage> {
    const through = (await this.store.progress(this.db))?.through;
    if (!through) return { items: [], nextCursor: null };
    const end = addDays(through, 1);
    const until = before !== null && before < end ? shopDay(before) : end;
    const found = await this.store.days(this.db, { shopId, what, before: until, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.day ?? null) : null };
  }

  /** Who sold and who served. @throws Refused VALIDATION_FAILED for days the wrong way round, or more than a year */
  async served({ from, to }: ServedQuery): Promise<ServedReport> {
    const [first, last] = [shopDay(from), shopDay(to)];
    if (last < first || addDays(first, daysMax) <= last)
      throw new Refused(refuse('VALIDATION_FAILED', { fields: ['to'] }));
    const names = new Map((await this.shops.briefs(this.db)).map(({ id, name }) => [id, name]));
    const rows = await this.store.served(this.db, first, last);
    const nameOf = (id: string): string => names.get(id) ?? id;
    return {
      from,
      to,
      items: rows.map(({ soldAt, servedAt, ...money }) => ({
        soldShopId: soldAt,
        soldName: nameOf(soldAt),
        servedShopId: servedAt,
        servedName: nameOf(servedAt),
        ...money,
      })),
    };
  }

  /** The same as a file. */
  async servedFile(query: ServedQuery): Promise<string> {
    const { from, to, items } = await this.served(query);
    return csvText([
      ['开始日', '结束日', '收款门店', '服务门店', '储值本金(元)', '次卡款(元)', '应结给服务门店(元)'],
      ...items.map(({ soldName, servedName, principalFen, deferredFen }) => [
        from,
        to,
        soldName,
        servedName,
        ...[principalFen, deferredFen, principalFen + deferredFen].map(yuanCell),
      ]),
    ]);
  }
}

function owedOf(rows: readonly Outstanding[]): OwedView {
  const of = (what: Outstanding['what']): number =>
    rows.filter((row) => row.what === what).reduce((sum, { balance }) => sum + balance, 0);
  return {
    principalFen: of('principal'),
    bonusFen: of('bonus'),
    deferredFen: of('deferred'),
    uses: of('uses'),
    labourTenths: of('labour'),
    points: of('points'),
    pointDebt: of('pointDebt'),
  };
}

/** A number a spreadsheet adds up: no thousands, the plain minus, by digits alone. */
function yuanCell(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
