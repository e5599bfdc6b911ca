import { isRefusal, parseName, parsePlate, yuanSign, fen, type Plate, type ShopDay } from '@cheyou/domain';
import { plainText, type Cell, type TableRow } from './cell';
import type { Columns, Field } from './columns';
import type { OpeningRow, ReadRow } from './opening-row';
import { reason, type Reason } from './reasons';
import { dayOf, fenOf, phoneOf, shownText, usesOf, wholeNumberOf, type Read } from './typed-values';

/** What a column called 余额 holds when there is a column of the bonus beside it and none of the principal. */
export type BalanceMeaning = 'principal' | 'withBonus';

/** Reads a row; what can't be read is 0 or null, with a reason. */
export function readRow({ line, cells }: TableRow, columns: Columns, meaning: BalanceMeaning, today: ShopDay): ReadRow {
  const reasons: Reason[] = [];
  const take = <T>(read: Read<T>, otherwise: T): T => {
    if ('value' in read) return read.value;
    reasons.push(read.reason);
    return otherwise;
  };
  const cell = (field: Field): Cell | undefined => cells[columns.at.get(field) ?? -1];
  const title = (field: Field): string => columns.titles[columns.at.get(field) ?? -1] ?? '';
  const amount = (field: Field): number => take(fenOf(cell(field), title(field)), 0);
  const bonusFen = amount('bonus');
  const row: OpeningRow = {
    cardNumber: take(cardNumberOf(cell('cardNumber')), null),
    phone: take(phoneOf(cell('phone')), null),
    name: take(nameOf(cell('name')), null),
    plates: take(platesOf(cell('plate')), []),
    shop: plainText(cell('shop')) || null,
    principalFen: take(
      principalOf(columns, { principal: amount('principal'), balance: amount('balance'), bonusFen }, meaning),
      0,
    ),
    bonusFen,
    points: take(wholeNumberOf(cell('points'), title('points')), 0),
    uses: take(usesOfRow(cells, columns), []),
    expiresOn: take(dayOf(cell('expiresOn')), null),
  };
  reasons.push(...against(row, reasons, today));
  return { line, cells: cells.map(shownText), row, reasons };
}

function against(row: OpeningRow, read: readonly Reason[], today: ShopDay): Reason[] {
  const found: Reason[] = [];
  const nobody = row.phone === null && row.plates.length === 0;
  // Who can't be read at all has that as the reason.
  const unread = read.some(({ code }) => /^(PHONE|PLATE)_/.test(code));
  if (nobody && !unread) found.push(reason('PERSON_MISSING'));
  const lapses = row.bonusFen > 0 || row.points > 0 || row.uses.length > 0;
  if (lapses && row.expiresOn !== null && row.expiresOn < today) found.push(reason('DAY_OVER', { day: row.expiresOn }));
  return found;
}

function principalOf(
  { at }: Columns,
  { principal, balance, bonusFen }: { principal: number; balance: number; bonusFen: number },
  meaning: BalanceMeaning,
): Read<number> {
  if (!at.has('principal')) {
    const own = meaning === 'withBonus' && at.has('bonus') ? balance - bonusFen : balance;
    return own < 0 ? { reason: differs(balance, bonusFen) } : { value: own };
  }
  const agrees = !at.has('balance') || balance === principal + bonusFen || balance === principal;
  return agrees ? { value: principal } : { reason: differs(balance, principal + bonusFen) };
}

const differs = (balance: number, sum: number): Reason =>
  reason('BALANCE_DIFFERS', { balance: yuanSign(fen(balance)), sum: yuanSign(fen(sum)) });

function nameOf(cell: Cell | undefined): Read<string | null> {
  const text = plainText(cell);
  if (text === '') return { value: null };
  const name = parseName(text);
  return isRefusal(name) ? { reason: reason('NAME_INVALID', { text }) } : { value: name };
}

/** Card numbers are compared, never computed with: a number in a cell loses its `.0`. One in exponents would be that of many cards. */
function cardNumberOf(cell: Cell | undefined): Read<string | null> {
  const text = plainText(cell)
    .replace(/^'|\.0+$/g, '')
    .toUpperCase();
  if (/^\d(?:\.\d+)?E\+\d+$/.test(text)) return { reason: reason('CARD_NUMBER_ROUNDED', { text }) };
  return { value: text === '' ? null : text.slice(0, 60) };
}

function platesOf(cell: Cell | undefined): Read<readonly Plate[]> {
  const plates = new Set<Plate>();
  for (const text of plainText(cell).split(/[,、/;\n]/)) {
    const plate = parsePlate(text.replace(/^(无|暂无|未上牌|无牌|-+)$/, ''));
    if (isRefusal(plate)) return { reason: reason('PLATE_INVALID', { text: text.trim() }) };
    if (plate !== null) plates.add(plate);
  }
  return { value: [...plates] };
}

/** Counts above 0: of the column that names its service, and of the columns that are called after one. */
function usesOfRow(cells: readonly Cell[], columns: Columns): Read<OpeningRow['uses']> {
  const uses: { service: string; left: number }[] = [];
  const counted = columns.at.get('uses');
  const service = plainText(cells[columns.at.get('service') ?? -1]);
  const all = [...columns.services, ...(counted === undefined ? [] : [{ column: counted, service }])];
  for (const one of all) {
    const read = usesOf(cells[one.column], columns.titles[one.column] ?? '');
    if ('reason' in read) return read;
    if (read.value === 0) continue;
    if (one.service === '') return { reason: reason('SERVICE_MISSING') };
    uses.push({ service: one.service, left: read.value });
  }
  return { value: uses };
}
