import type { Receipt } from '@cheyou/contracts';
import { counted } from '@/ui/money';

/** What a bill did to its member's points, in words; none when it did nothing. */
export function billPointsWords({ points, settlement: { earns, state } }: Receipt): string[] {
  const { spent = 0, earned = 0, debtSettled = 0 } = points ?? {};
  const words = [
    spent > 0 && `抵扣 \u2212${counted(spent)}`,
    earned > 0 && `本次得 +${counted(earned)}`,
    debtSettled > 0 && `其中补欠 ${counted(debtSettled)}`,
    state === 'held' && earns > 0 && `付清后得 +${counted(earns)}`,
  ].filter((word) => word !== false);
  return state === 'reversed' && words.length > 0 ? [...words, '反结账已还原'] : words;
}
