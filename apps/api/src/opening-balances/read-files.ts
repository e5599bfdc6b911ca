import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db, type Reader } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import type {
  OpeningFileView,
  OpeningRowCounts,
  OpeningRowPage,
  OpeningRowView,
  OpeningShopTotals,
  OpeningTotals,
} from './opening-balances.dto';
import type { OpeningFile, RowState, RowSums, StoredRow } from './opening-file';
import { OpeningFileStore } from './opening-file.store';
import { OpeningRowStore } from './opening-row.store';
import { reasonText } from './reading';

const shownMax = 30;

/** Files and their rows as people look at them. */
@Injectable()
export class ReadFiles {
  constructor(
    private readonly db: Db,
    private readonly files: OpeningFileStore,
    private readonly rows: OpeningRowStore,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
  ) {}

  async newest(): Promise<OpeningFileView[]> {
    return this.views(this.db, await this.files.newest(this.db, shownMax));
  }

  /** @throws Refused NOT_FOUND. */
  async one(reader: Reader, fileId: string): Promise<OpeningFileView> {
    const file = await this.files.find(reader, fileId);
    const [view] = await this.views(reader, file ? [file] : []);
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  /** @throws Refused NOT_FOUND. */
  async page(fileId: string, query: { state: RowState | null; after: number; limit: number }): Promise<OpeningRowPage> {
    const { state, after, limit } = query;
    if (!(await this.files.find(this.db, fileId))) throw new Refused(refuse('NOT_FOUND'));
    const states = state === null ? allStates : [state];
    const found = await this.rows.page(this.db, fileId, { states, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const names = await this.shops.names(this.db);
    return {
      items: shown.map((row) => rowView(row, names)),
      nextAfter: found.length > limit ? (shown.at(-1)?.line ?? null) : null,
    };
  }

  private async views(reader: Reader, files: readonly OpeningFile[]): Promise<OpeningFileView[]> {
    const sums = await this.rows.sums(
      reader,
      files.map(({ id }) => id),
    );
    const shops = await this.shops.names(reader);
    const people = files.flatMap(({ uploadedBy, signedBy }) => [uploadedBy, signedBy ?? uploadedBy]);
    const names = await this.staff.names(reader, [...new Set(people)]);
    return files.map((file) => {
      const ofFile = sums.filter(({ fileId }) => fileId === file.id);
      const given = ofFile.filter(({ state }) => givenStates.includes(state));
      return {
        ...{ id: file.id, name: file.name, balance: file.meaning, state: file.state, uploadedAt: file.uploadedAt },
        uploadedBy: names.get(file.uploadedBy) ?? '',
        signedBy: file.signedBy === null ? null : (names.get(file.signedBy) ?? ''),
        ...{ signedAt: file.signedAt, undoReason: file.undoReason, unusedColumns: file.head.unused },
        rows: countsOf(ofFile),
        totals: totalsOf(given),
        shops: byShop(given, shops),
      };
    });
  }
}

const allStates: RowState[] = ['ready', 'refused', 'done', 'undone', 'kept'];
const givenStates: readonly RowState[] = ['ready', 'done', 'kept'];

function countsOf(sums: readonly RowSums[]): OpeningRowCounts {
  const count = (is: (one: RowSums) => boolean): number => sums.filter(is).reduce((all, { rows }) => all + rows, 0);
  const inState = (state: RowState): number => count((one) => one.state === state);
  return {
    all: count(() => true),
    create: count(({ outcome, state }) => outcome === 'create' && state !== 'refused'),
    join: count(({ outcome, state }) => outcome === 'join' && state !== 'refused'),
    refused: inState('refused'),
    ready: inState('ready'),
    done: inState('done'),
    undone: inState('undone'),
    kept: inState('kept'),
  };
}

const totalsOf = (sums: readonly RowSums[]): OpeningTotals =>
  sums.reduce<OpeningTotals>(
    (all, one) => ({
      rows: all.rows + one.rows,
      principalFen: all.principalFen + one.principalFen,
      bonusFen: all.bonusFen + one.bonusFen,
      points: all.points + one.points,
      uses: all.uses + one.uses,
    }),
    { rows: 0, principalFen: 0, bonusFen: 0, points: 0, uses: 0 },
  );

function byShop(sums: readonly RowSums[], names: ReadonlyMap<string, string>): OpeningShopTotals[] {
  return [...names].flatMap(([shopId, shopName]) => {
    const ofShop = sums.filter((one) => one.shopId === shopId);
    return ofShop.length === 0 ? [] : [{ shopId, shopName, ...totalsOf(ofShop) }];
  });
}

function rowView(row: StoredRow, shopNames: ReadonlyMap<string, string>): OpeningRowView {
  const { content, id, line, state, outcome, memberId } = row;
  const { name, phone, plates, cardNumber, principalFen, bonusFen, points, uses, expiresOn, shop } = content.row;
  return {
    ...{ id, line, state, outcome, memberId, name, phone, plates, cardNumber, expiresOn },
    ...{ principalFen, bonusFen, points },
    uses: [...uses],
    reasons: content.reasons.map(reasonText),
    shopName: row.shopId === null ? shop : (shopNames.get(row.shopId) ?? null),
  };
}
