import type { LevelRulesView } from '../parts/wire';
import { fieldYuan, typedFen } from '@/ui/yuan-field';

type LevelRule = LevelRulesView['levels'][number];

export interface LevelForm {
  code: string;
  name: string;
  /** Thresholds as typed; '' is none. */
  spendText: string;
  visitsText: string;
  pointsText: string;
  percentText: string;
  offText: string;
  priority: boolean;
}

export interface LevelsForm {
  windowText: string;
  levels: LevelForm[];
  reason: string;
}

export const levelsMax = 8;

export function levelsFormOf(rules: LevelRulesView): LevelsForm {
  return { windowText: String(rules.windowMonths), levels: rules.levels.map(levelFormOf), reason: '' };
}

function levelFormOf(level: LevelRule): LevelForm {
  return {
    code: level.code,
    name: level.name,
    spendText: level.spendFen === null ? '' : fieldYuan(level.spendFen),
    visitsText: level.visits === null ? '' : String(level.visits),
    pointsText: level.pointsEarned === null ? '' : String(level.pointsEarned),
    percentText: String(level.pointsPercent),
    offText: String(level.servicePercentOff),
    priority: level.priority,
  };
}

/** A new highest level; its code is none that was there. */
export function withLevel(levels: readonly LevelForm[]): LevelForm[] {
  let number = levels.length + 1;
  while (levels.some(({ code }) => code === `level${String(number)}`)) number += 1;
  const fresh = { name: '', spendText: '', visitsText: '', pointsText: '', percentText: '100', offText: '0' };
  return [...levels, { code: `level${String(number)}`, ...fresh, priority: false }];
}

/** Why a level can't be as typed; null when it can. */
function levelTrouble(level: LevelForm): string | null {
  if (level.name.trim() === '') return '每一级都要有名称';
  const { spendText, visitsText, pointsText } = level;
  if (spendText !== '' && (typedFen(spendText) ?? 0) <= 0) return '实付门槛没填对';
  if (visitsText !== '' && !isWhole(visitsText, 1, 1_000)) return '到店次数填 1 到 1000';
  if (pointsText !== '' && !isWhole(pointsText, 1, 100_000_000)) return '积分门槛没填对';
  if ([spendText, visitsText, pointsText].every((text) => text === '')) return '每一级至少填一个门槛';
  if (!isWhole(level.percentText, 100, 1_000)) return '得分倍率填 100 到 1000';
  return isWhole(level.offText, 0, 50) ? null : '服务优惠填 0 到 50';
}

/** Why the levels can't be put in force; null when they can. */
export function levelsTrouble(form: LevelsForm, rules: LevelRulesView): string | null {
  if (!isWhole(form.windowText, 1, 60)) return '统计时间填 1 到 60 个月';
  const wrong = form.levels.map(levelTrouble).find((trouble) => trouble !== null);
  if (wrong) return wrong;
  if (!risesEverywhere(form.levels)) return '门槛要一级比一级高';
  if (JSON.stringify({ ...form, reason: '' }) === JSON.stringify(levelsFormOf(rules))) return '还没有改动';
  return form.reason.trim().length < 2 ? '请写改动原因' : null;
}

export function levelsBody(form: LevelsForm, { version }: LevelRulesView): Record<string, unknown> {
  return {
    version,
    windowMonths: Number(form.windowText),
    levels: form.levels.map((level) => ({
      code: level.code,
      name: level.name.trim(),
      spendFen: level.spendText === '' ? null : typedFen(level.spendText),
      visits: level.visitsText === '' ? null : Number(level.visitsText),
      pointsEarned: level.pointsText === '' ? null : Number(level.pointsText),
      pointsPercent: Number(level.percentText),
      servicePercentOff: Number(level.offText),
      priority: level.priority,
    })),
    reason: form.reason.trim(),
  };
}

/** By each way, a higher level asks for more than the ones beneath; else somebody would skip a level. */
function risesEverywhere(levels: readonly LevelForm[]): boolean {
  return (['spendText', 'visitsText', 'pointsText'] as const).every((way) => {
    const asked = levels.map((level) => level[way]).filter((text) => text !== '');
    return asked.every((text, at) => at === 0 || Number(text) > Number(asked[at - 1]));
  });
}

function isWhole(text: string, min: number, max: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
}
