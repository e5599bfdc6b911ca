import type { Choice } from '@/ui/pills';
import type { RefundInput } from './wire';

export type UndoReason = RefundInput['reasonCode'];

/** Why a bill is undone or something of it given back; kept with the words that staff write. */
export const undoReasons: readonly Choice<UndoReason>[] = [
  { key: 'wrongAmount', label: '金额错' },
  { key: 'wrongService', label: '项目错' },
  { key: 'wrongMember', label: '会员错' },
  { key: 'complaint', label: '客诉' },
  { key: 'other', label: '其他' },
];
