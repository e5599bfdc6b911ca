import { Injectable } from '@nestjs/common';
import { sumFen, timesFen, unitPriceOf } from '@cheyou/domain';
import { Levels } from '../levels';
import type { Tx } from '../platform/database';
import { factsOfLine, levelPriceOf, titleOf } from './sale-lines';
import { SaleStore, type Sale } from './sale.store';

/** Gives the lines of an open sale the prices of a member's level, or takes them off when it becomes nobody's. */
@Injectable()
export class RepriceSale {
  constructor(
    private readonly sales: SaleStore,
    private readonly levels: Levels,
  ) {}

  /** The sale is locked; nothing is written when no price changes. */
  async run(tx: Tx, sale: Sale, memberId: string | null): Promise<void> {
    const level = memberId === null ? null : await this.levels.of(tx, memberId);
    const before = (await this.sales.linesOf(tx, [sale.id])).get(sale.id) ?? [];
    const lines = before.map((line) => ({
      ...line,
      levelPriceFen: levelPriceOf({ kind: line.kind, priceFen: line.listPriceFen }, level),
    }));
    if (lines.every(({ levelPriceFen }, place) => levelPriceFen === before[place]?.levelPriceFen)) return;
    const totalFen = sumFen(lines.map(factsOfLine).map((line) => timesFen(unitPriceOf(line), line.qty)));
    await this.sales.replaceLines(tx, sale, totalFen, titleOf(lines), lines);
  }
}
