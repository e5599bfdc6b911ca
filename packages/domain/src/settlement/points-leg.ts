import { fen, noFen, points, split, sumFen } from '../money';
import type { Fen, Points } from '../money';
import { pointsEarned, takePoints } from '../points';
import { isRefusal, refuse } from '../refusals';
import { payParts } from './bill';
import type { Bill } from './bill';
import type { SettlementFacts } from './facts';
import { isMoney } from './is-money';
import type { PlanStep, PointsDebit, SettlementRefusal } from './plan';

/** Pays with points up to the merchant's share of what is open; cards on sale are never paid with points. */
export function payPoints(
  bill: Bill,
  facts: SettlementFacts,
  wanted: Points,
): { bill: Bill; debit: PointsDebit | null; steps: PlanStep[] } | SettlementRefusal {
  if (wanted === 0) return { bill, debit: null, steps: [] };
  const { points: account, pointRules: rules, today } = facts;
  if (wanted < 0) return refuse('AMOUNT_INVALID');
  if (account === null) return refuse('NOT_FOUND');
  if (wanted < rules.spendMin) return refuse('POINTS_MIN', { min: rules.spendMin });
  const max = pointsPayable(bill, facts);
  if (wanted > max) return refuse('POINTS_SHARE', { max });
  const takes = takePoints(account.lots, wanted, today);
  if (isRefusal(takes)) return takes;
  const amountFen = fen(wanted * fenPerPoint(facts));
  const open = openForPoints(bill, facts);
  const shares = split(
    amountFen,
    open.map((line) => line.openFen),
  );
  const parts = open.map(({ lineId }, place) => ({ lineId, amountFen: shares[place] ?? noFen }));
  return {
    bill: payParts(bill, 'points', parts, account.accountId),
    debit: { accountId: account.accountId, points: wanted, amountFen, takes },
    steps: [{ code: 'POINTS', params: { points: wanted, amountFen } }],
  };
}

/** The most points this bill takes, whatever the member has. */
export function pointsPayable(bill: Bill, facts: SettlementFacts): Points {
  const openFen = sumFen(openForPoints(bill, facts).map((line) => line.openFen));
  const shareFen = Math.floor((openFen * facts.pointRules.spendSharePercentMax) / 100);
  return points(Math.floor(shareFen / fenPerPoint(facts)));
}

/** The points a paid bill earns: on principal and tenders of lines that earn, never on bonus, coupon or points. */
export function earnedBy(bill: Bill, facts: SettlementFacts): Points {
  if (facts.points === null) return points(0);
  const earning = facts.lines.map((line) => ({ earns: line.earnsPoints, paidFen: reallyPaid(bill, line.id) }));
  return pointsEarned(earning, facts.pointRules, pointsPercent(facts));
}

/** The level's multiple; 100 without a level. */
export function pointsPercent({ level }: SettlementFacts): number {
  return level?.pointsPercent ?? 100;
}

function reallyPaid(bill: Bill, lineId: string): Fen {
  const real = bill.legs.filter(({ kind }) => isMoney(kind));
  return sumFen(
    real.flatMap((leg) => leg.parts.filter((part) => part.lineId === lineId).map((part) => part.amountFen)),
  );
}

function openForPoints(bill: Bill, { lines }: SettlementFacts): Bill['open'] {
  return bill.open.filter(({ lineId }) => lines.some((line) => line.id === lineId && line.kind !== 'card'));
}

function fenPerPoint({ pointRules }: SettlementFacts): number {
  return 100 / pointRules.spendPerYuan;
}
