import { plannedTopUp, type PlannedTopUp, type TopUpWish } from '@/card/planned-top-up';
import type { CounterTopUp, TopUpOptions } from '../parts/wire';
import { typedFen } from '@/ui/yuan-field';

export type CounterMethod = CounterTopUp['method'];

export interface CounterChoice extends TopUpWish {
  method: CounterMethod;
  /** Cash handed over, yuan as typed; '' is exactly the amount. */
  receivedText: string;
}

export interface CounterPlan extends PlannedTopUp {
  changeFen: number;
  /** null when the cash is exactly the amount, or it isn't cash. */
  receivedFen: number | null;
}

/** What the choice brings, and the change to give back. */
export function counterPlan(options: TopUpOptions, choice: CounterChoice, now: Date): CounterPlan {
  const planned: CounterPlan = { ...plannedTopUp(options, choice, now), changeFen: 0, receivedFen: null };
  const cash = choice.method === 'cash' && choice.receivedText.trim() !== '';
  if (!planned.plan || !cash) return planned;
  const receivedFen = typedFen(choice.receivedText);
  const short = (trouble: string): CounterPlan => ({ ...planned, plan: null, tier: null, trouble });
  if (receivedFen === null) return short('收到的现金请填数字');
  if (receivedFen < planned.amountFen) return short('收到的现金不够这次充值');
  return { ...planned, receivedFen, changeFen: receivedFen - planned.amountFen };
}
