import { fen, roleNames, yuanText, type Role } from '@cheyou/domain';

type Facts = Readonly<Record<string, unknown>>;

/** What an act left besides its subject; nothing for one that left nothing. */
export const factsOf = (facts: string | null): Facts => (facts === null ? {} : (JSON.parse(facts) as Facts));

/** What an act changed or how much it was about, as a person reads it; null when it left no such thing. */
export function actDetail(facts: Facts, reason: string | null): string | null {
  // What was written as the reason is shown as such, not twice.
  const words = [...amounts(facts), ...beforeAndAfter(facts), ...outcomes(facts)].filter((word) => word !== reason);
  return words.length === 0 ? null : words.join('，');
}

function amounts({ amountFen, totalFen, priceFen, odometerKm }: Facts): string[] {
  return [
    ...[amountFen, totalFen, priceFen].filter((value) => typeof value === 'number').map(money),
    ...(typeof odometerKm === 'number' ? [`${odometerKm.toLocaleString('en')} km`] : []),
  ];
}

function beforeAndAfter({ before, after, phoneBefore, phoneAfter }: Facts): string[] {
  if (typeof phoneAfter === 'string') return [arrow(text(phoneBefore), phoneAfter)];
  if (typeof after === 'string') return [arrow(text(before), after)];
  if (!isFacts(before) || !isFacts(after)) return [];
  return Object.entries(fieldTexts).flatMap(([field, [word, textOf]]) => {
    const [from, to] = [before[field], after[field]];
    return to === undefined || from === to ? [] : [`${word} ${arrow(textOf(from), textOf(to))}`];
  });
}

function outcomes(facts: Facts): string[] {
  return [
    ...(facts['approved'] === false || facts['state'] === 'rejected' ? ['不通过'] : []),
    ...(facts['withdrawn'] === true ? ['收回邀请'] : []),
    ...('ownerAfter' in facts ? [facts['ownerAfter'] === null ? '改为散客车' : '换了车主'] : []),
    ...(typeof facts['resolution'] === 'string' ? [facts['resolution']] : []),
  ];
}

const money = (value: unknown): string => `¥${yuanText(fen(Number(value)))}`;
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '无';
const yesNo = (value: unknown): string => (value === true ? '是' : '否');
const arrow = (before: string, after: string): string => `${before} → ${after}`;
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null;

/** Fields of things whose versions the log keeps whole; shops are named by ids there, so a move says only that it was one. */
const fieldTexts: Readonly<Record<string, readonly [string, (value: unknown) => string]>> = {
  name: ['名称', text],
  role: ['岗位', (value) => roleNames[value as Role]],
  priceFen: ['价格', money],
  minutes: ['用时（分钟）', text],
  unit: ['单位', text],
  active: ['在售', yesNo],
  favourite: ['常用', yesNo],
  bonusMonths: ['赠送有效月数', (value) => (value === null ? '长期' : text(value))],
};
