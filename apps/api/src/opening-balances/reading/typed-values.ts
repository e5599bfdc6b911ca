import {
  isPhone,
  isRefusal,
  parsePhone,
  parseShopDay,
  shopDay,
  addDays,
  type Phone,
  type ShopDay,
} from '@cheyou/domain';
import { plainText, type Cell } from './cell';
import { asShown, decimalOf, wholeOf, type Decimal } from './decimal';
import { reason, type Reason } from './reasons';

/** A value, or why it can't be read. */
export type Read<T> = { readonly value: T } | { readonly reason: Reason };

const value = <T>(read: T): Read<T> => ({ value: read });
const nothing = /^[-–—/\\]*$|^(无|空|暂无|null|none|n\/a)$/i;

/** A yuan amount in fen; an empty cell is 0. */
export function fenOf(cell: Cell | undefined, column: string): Read<number> {
  const text = plainText(cell);
  if (nothing.test(text)) return value(0);
  const bare = bareAmount(text);
  const decimal = numberOf(bare.text, cell);
  if (!decimal) return { reason: reason('AMOUNT_INVALID', { column, text: shown(cell, text) }) };
  if ((decimal.negative || bare.negative) && decimal.digits > 0n)
    return { reason: reason('AMOUNT_NEGATIVE', { column, text }) };
  const fen = wholeOf(decimal, 2);
  if (fen !== null) return value(fen);
  const tooFine = wholeOf(decimal, 30) !== null || decimal.exponent < -2;
  return { reason: reason(tooFine ? 'AMOUNT_DECIMALS' : 'AMOUNT_INVALID', { column, text }) };
}

/** Points: a whole number; an empty cell is 0. */
export function wholeNumberOf(cell: Cell | undefined, column: string): Read<number> {
  const text = plainText(cell);
  if (nothing.test(text)) return value(0);
  const decimal = numberOf(text.replace(/[次分个张点\s]+$/, '').replace(/^[剩余共]+/, ''), cell);
  const whole = decimal && wholeOf(decimal, 0);
  if (whole === null) return { reason: reason('COUNT_INVALID', { column, text: shown(cell, text) }) };
  if (decimal?.negative === true && whole > 0) return { reason: reason('COUNT_NEGATIVE', { column, text }) };
  return value(whole);
}

/** Uses that are left: `8`, `8次`, `8/10`, `剩8次`. Of `8/10` the second is what was bought. */
export function usesOf(cell: Cell | undefined, column: string): Read<number> {
  const text = plainText(cell);
  const [, left, of] = /^(\d+)\s*(?:次)?\s*\/\s*(?:共)?(\d+)\s*(?:次)?$/.exec(text) ?? [];
  if (left === undefined || of === undefined) return wholeNumberOf(cell, column);
  // More left than were bought is the other way round: used of bought. Nobody can tell which was meant.
  return Number(left) <= Number(of) ? value(Number(left)) : { reason: reason('COUNT_INVALID', { column, text }) };
}

/** A mobile number; null for an empty cell. */
export function phoneOf(cell: Cell | undefined): Read<Phone | null> {
  const text = plainText(cell);
  if (nothing.test(text)) return value(null);
  const exponent = /^(\d(?:\.(\d+))?)[eE]\+?10$/.exec(text.replace(/\s/g, ''));
  // As text it is what a spreadsheet showed, and what it didn't show is lost; as a number it is whole.
  if (exponent && cell?.kind === 'text' && (exponent[2] ?? '').length < 10)
    return { reason: reason('PHONE_ROUNDED', { text }) };
  const decimal = decimalOf(text);
  const digits = decimal && wholeOf(decimal, 0);
  const phone = digits !== null && isPhone(String(digits)) ? String(digits) : text;
  const parsed = parsePhone(phone.replace(/[()'"]/g, ''));
  return isRefusal(parsed) ? { reason: reason('PHONE_INVALID', { text }) } : value(parsed);
}

const forEver = /^(永久|永久有效|长期|长期有效|无期限|不限|无限期|无限|不过期|0000-00-00.*|9999-12-31.*|2999-12-31.*)$/;
const typedDay = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?.*)?$/;

/** The last day on which something may be used; null when it is empty or for ever. */
export function dayOf(cell: Cell | undefined): Read<ShopDay | null> {
  const text = plainText(cell).replace(/^(至|到|截止|截至)\s*/, '');
  if (nothing.test(text) || forEver.test(text)) return value(null);
  const [, year, month, day] = typedDay.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const typed = parseShopDay(`${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`);
  const read = typed ?? serialDay(text);
  return read === null ? { reason: reason('DAY_INVALID', { text }) } : value(read);
}

/** Days as spreadsheets count them, from 1900 on; between 1954 and 2119, so that no year or amount is taken for one. */
function serialDay(text: string): ShopDay | null {
  const days = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  const serial = Number(days);
  if (days === undefined || serial < 20_000 || serial > 80_000) return null;
  return addDays(shopDay('1970-01-01'), serial - 25_569);
}

/** A day in place of the number that stands for it, for whoever reads the row again. */
export function shownText(cell: Cell): string {
  return cell.kind === 'date' ? (serialDay(cell.text) ?? cell.text) : cell.text;
}

/** Currency signs, units and brackets of accountants go; commas go where thousands have them. */
function bareAmount(text: string): { text: string; negative: boolean } {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const bare = (bracketed ?? text)
    .replace(/^([+-]?)\s*(?:¥|RMB|CNY|人民币)\s*/i, '$1')
    .replace(/\s*(?:元|圆|RMB|CNY)$/i, '')
    .replace('−', '-');
  return { text: bare, negative: bracketed !== undefined };
}

const thousands = /^([+-]?\d{1,3})((?:,\d{3})+)(\.\d*)?$/;

const shown = (cell: Cell | undefined, text: string): string => (cell?.kind === 'date' ? shownText(cell) : text);

/**
 * Only a cell that is a number may use an exponent, and only its noise is rounded away. A day is no number: of a typed `8/10` a
 * spreadsheet makes the tenth of August, which it keeps as 46,244 days.
 */
function numberOf(text: string, cell: Cell | undefined): Decimal | null {
  if (cell?.kind === 'date') return null;
  const plain = text.replace(thousands, (all) => all.replaceAll(',', ''));
  if (cell?.kind === 'text' && /e/i.test(plain)) return null;
  const decimal = decimalOf(plain);
  return decimal && cell?.kind !== 'text' ? asShown(decimal) : decimal;
}
