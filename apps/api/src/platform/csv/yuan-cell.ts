import { fen, yuanText } from '@cheyou/domain';
import type { Plain } from './csv-line';

/** Yuan without thousands commas and with a plain minus, so that spreadsheets add them up. */
export const yuanCell = (amountFen: number): Plain => ({
  plain: `${amountFen < 0 ? '-' : ''}${yuanText(fen(Math.abs(amountFen))).replaceAll(',', '')}`,
});
