import type { PointRulesView } from '../parts/wire';

type LapseKind = PointRulesView['lapse']['kind'];

export interface PointRulesForm {
  texts: Record<Count, string>;
  spendPerYuan: number;
  lapseKind: LapseKind;
  lapseText: string;
  reason: string;
}

/** Whole numbers, with the least and the most the server takes. */
export const counts = {
  earnPerYuan: { label: '实付 ¥1 得', unit: '分', min: 0, max: 100 },
  frozenDays: { label: '得到后过几天可用', unit: '天', min: 0, max: 365 },
  spendSharePercentMax: { label: '每单最多抵待付的', unit: '%', min: 0, max: 100 },
  spendMin: { label: '每次至少用', unit: '分', min: 1, max: 100_000 },
  giftPerDayMax: { label: '每人每天最多送好友', unit: '分', min: 0, max: 100_000 },
} as const;

export type Count = keyof typeof counts;
export const countKeys = Object.keys(counts) as Count[];

/** So that each point pays whole fen. */
export const pointsPerYuan = [1, 2, 4, 5, 10, 20, 25, 50, 100] as const;

export function pointRulesFormOf(rules: PointRulesView): PointRulesForm {
  return {
    texts: Object.fromEntries(countKeys.map((key) => [key, String(rules[key])])) as Record<Count, string>,
    spendPerYuan: rules.spendPerYuan,
    lapseKind: rules.lapse.kind,
    lapseText: String(rules.lapse.length ?? 1),
    reason: '',
  };
}

/** What is wrong with a number, said under its row; null when nothing is. */
export function countTrouble(key: Count, text: string): string | null {
  const { min, max } = counts[key];
  return wholeTrouble(text, min, max);
}

export function lapseTrouble({ lapseKind, lapseText }: PointRulesForm): string | null {
  return lapseKind === 'never' ? null : wholeTrouble(lapseText, 1, lapseKind === 'rolling' ? 120 : 10);
}

export function pointRulesTrouble(form: PointRulesForm, rules: PointRulesView): string | null {
  const wrong = countKeys.some((key) => countTrouble(key, form.texts[key]) !== null) || lapseTrouble(form) !== null;
  if (wrong) return '有数字没填对';
  if (isSame(form, rules)) return '还没有改动';
  return form.reason.trim().length < 2 ? '请写改动原因' : null;
}

export function pointRulesBody(form: PointRulesForm, { version }: PointRulesView): Record<string, unknown> {
  const { lapseKind: kind, lapseText } = form;
  return {
    version,
    ...Object.fromEntries(countKeys.map((key) => [key, Number(form.texts[key])])),
    spendPerYuan: form.spendPerYuan,
    lapse: kind === 'never' ? { kind } : { kind, length: Number(lapseText) },
    reason: form.reason.trim(),
  };
}

/** When points lapse, as it is said to people. */
export function lapseWords({ kind, length = 1 }: PointRulesView['lapse']): string {
  switch (kind) {
    case 'rolling':
      return `${String(length)} 个月后到期`;
    case 'yearEnd':
      return length === 1 ? '次年年底到期' : `第 ${String(length)} 年年底到期`;
    case 'never':
      return '长期有效';
  }
}

function isSame(form: PointRulesForm, rules: PointRulesView): boolean {
  const before = pointRulesFormOf(rules);
  const sameLapse =
    form.lapseKind === before.lapseKind && (form.lapseKind === 'never' || form.lapseText === before.lapseText);
  return (
    sameLapse &&
    form.spendPerYuan === before.spendPerYuan &&
    countKeys.every((key) => form.texts[key] === before.texts[key])
  );
}

function wholeTrouble(text: string, min: number, max: number): string | null {
  const sound = /^\d{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max;
  return sound ? null : `请填 ${String(min)} 到 ${String(max)} 的整数`;
}
