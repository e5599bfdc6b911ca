import { labourText, type UseUnit } from '@cheyou/domain';
import { counted } from './money';

/** A count without its unit: `3`, or hours as `8.5`. */
export const figureOf = (unit: UseUnit, n: number): string => (unit === 'times' ? counted(n) : labourText(n));

/** A count as people read it: `3 次`, `1.5 工时`. */
export const usesWords = (unit: UseUnit, n: number): string =>
  `${figureOf(unit, n)} ${unit === 'times' ? '次' : '工时'}`;
