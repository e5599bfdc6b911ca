import type { PointsMovementView, PointsView } from '@cheyou/contracts';
import { counted, shortYuan, yuan } from '@/ui/money';

/** What so many points pay, `¥28.60`; each point pays whole fen. */
export function worthOf(points: number, { spendPerYuan }: Pick<PointsView, 'spendPerYuan'>): string {
  return yuan(Math.floor((points * 100) / spendPerYuan));
}

/** `+1,280` or `−32` with a true minus. */
export function signedPoints(points: number): string {
  return `${points < 0 ? '\u2212' : '+'}${counted(Math.abs(points))}`;
}

const moveWords: Partial<Record<PointsMovementView['move'], string>> = {
  earned: '消费得分',
  spent: '积分抵扣',
  returned: '抵扣退回',
  takenBack: '积分扣回',
};

/** What a movement was and of which bill; gifts, lapses and adjustments say it themselves. */
export function movementTitle({ move, title }: Pick<PointsMovementView, 'move' | 'title'>): string[] {
  const word = moveWords[move];
  return word === undefined ? [title] : [word, title];
}

/** What a movement put on a debt or took off it; null when it touched none. */
export function debtWords({ debt }: Pick<PointsMovementView, 'debt'>): string | null {
  if (debt === 0) return null;
  return debt > 0 ? `记欠 ${counted(debt)} 分` : `补欠 ${counted(-debt)} 分`;
}

/** What a level gives, in a few words each: `积分 1.5 倍`, `服务 9.5 折`, `优先接待`. */
export function benefitsOf(level: { pointsPercent: number; servicePercentOff: number; priority: boolean }): string[] {
  return [
    ...(level.pointsPercent > 100 ? [`积分 ${String(level.pointsPercent / 100)} 倍`] : []),
    ...(level.servicePercentOff > 0 ? [`服务 ${String((100 - level.servicePercentOff) / 10)} 折`] : []),
    ...(level.priority ? ['优先接待'] : []),
  ];
}

/** `实付满 ¥3,000`. */
export const spendWords = (fen: number): string => `实付满 ¥${shortYuan(fen)}`;
export const visitWords = (visits: number): string => `到店 ${String(visits)} 次`;
export const earnWords = (points: number): string => `获得 ${counted(points)} 积分`;
