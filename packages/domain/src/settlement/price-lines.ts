import { noFen, subtractFen, sumFen, timesFen } from '../money';
import type { Fen } from '../money';
import { refuse } from '../refusals';
import type { SaleLine, SettlementFacts } from './facts';
import type { PlanLine, PlanStep, SettlementRefusal } from './plan';

/** What one unit of a line costs on this bill: a price set by hand goes before the level's. */
export function unitPriceOf({ listPriceFen, levelPriceFen, manualPriceFen }: SaleLine): Fen {
  return manualPriceFen ?? levelPriceFen ?? listPriceFen;
}

/** The lines with their prices, a manual price only within the role's limit and never above list price. */
export function priceLines(
  facts: Pick<SettlementFacts, 'lines' | 'discountPercentMax' | 'level'>,
): { lines: PlanLine[]; steps: PlanStep[] } | SettlementRefusal {
  if (facts.lines.length === 0) return refuse('SALE_EMPTY');
  for (const line of facts.lines) {
    const refusal = priceRefusal(line, facts.discountPercentMax);
    if (refusal !== null) return refusal;
  }
  const lines = facts.lines.map((line) => ({
    lineId: line.id,
    listFen: timesFen(line.listPriceFen, line.qty),
    amountFen: timesFen(unitPriceOf(line), line.qty),
  }));
  const listStep: PlanStep = {
    code: 'LIST_TOTAL',
    params: { amountFen: sumFen(lines.map((line) => line.listFen)), lines: lines.length },
  };
  return { lines, steps: [listStep, ...levelStep(facts), ...facts.lines.flatMap(manualStep)] };
}

function priceRefusal(line: SaleLine, maxPercent: number): SettlementRefusal | null {
  const { manualPriceFen, listPriceFen, name } = line;
  if (manualPriceFen === null) return null;
  if (manualPriceFen > listPriceFen) return refuse('PRICE_ABOVE_LIST', { name, listPriceFen });
  // Whole numbers on both sides: a limit must not depend on how a quotient rounds.
  if ((listPriceFen - manualPriceFen) * 100 <= listPriceFen * maxPercent) return null;
  const lowestFen = Math.ceil((listPriceFen * (100 - maxPercent)) / 100);
  return refuse('DISCOUNT_TOO_LARGE', { name, maxPercent, lowestFen });
}

function levelStep({ lines, level }: Pick<SettlementFacts, 'lines' | 'level'>): PlanStep[] {
  const amountFen = sumFen(
    lines
      .filter((line) => line.manualPriceFen === null)
      .map((line) => timesFen(subtractFen(line.listPriceFen, unitPriceOf(line)), line.qty)),
  );
  return level === null || amountFen === noFen
    ? []
    : [{ code: 'LEVEL_PRICE', params: { level: level.name, amountFen } }];
}

function manualStep(line: SaleLine): PlanStep[] {
  const { name, listPriceFen, manualPriceFen } = line;
  if (manualPriceFen === null || manualPriceFen === listPriceFen) return [];
  return [{ code: 'MANUAL_PRICE', params: { name, listPriceFen, priceFen: manualPriceFen } }];
}
