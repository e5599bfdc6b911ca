import type { DifferenceReason, DrawerMove } from '@cheyou/domain';
import type { ShiftView } from './wire';

/** What a way in or out of the drawer is called. */
export const moveWords: Readonly<Record<DrawerMove, string>> = {
  changeIn: '放入零钱',
  toSafe: '存入保险柜',
  pettyCash: '备用金支出',
};

export const reasonWords: Readonly<Record<DifferenceReason, string>> = {
  wrongChange: '找零出错',
  notBooked: '有收支没记账',
  miscounted: '点款点错',
  other: '其他原因',
};

/** What a difference is called: short, over, or even. */
export function differenceWord(differenceFen: number): string {
  if (differenceFen === 0) return '账实相符';
  return differenceFen < 0 ? '短款' : '长款';
}

/** Where a shift stands. */
export const shiftWords: Readonly<Record<ShiftView['state'], string>> = {
  open: '当班中',
  counted: '差异待说明',
  explained: '差异待店长确认',
  closed: '已交班',
};
