import { strToU8, zipSync } from 'fflate';

/** A value of a cell: a text, a number as the file is to hold it, or a day as spreadsheets count days. */
export type CellWish = string | { readonly number: string } | { readonly day: number } | null;

/** An .xlsx workbook of one sheet, as spreadsheets write them: shared texts, a style for days, parts in an order that helps nobody. */
export function aWorkbook(rows: readonly (readonly CellWish[])[], { from1904 = false } = {}): Buffer {
  const strings: string[] = [];
  const place = new Map<string, number>();
  const shared = (text: string): number => {
    const known = place.get(text) ?? strings.push(text) - 1;
    place.set(text, known);
    return known;
  };
  const cellOf = (wish: CellWish, name: string): string => {
    if (wish === null) return '';
    if (typeof wish === 'string') return `<c r="${name}" t="s"><v>${String(shared(wish))}</v></c>`;
    if ('number' in wish) return `<c r="${name}"><v>${wish.number}</v></c>`;
    return `<c r="${name}" s="1"><v>${String(wish.day)}</v></c>`;
  };
  const sheet = rows
    .map((cells, at) => {
      const line = String(at + 1);
      return `<row r="${line}">${cells.map((cell, column) => cellOf(cell, columnName(column) + line)).join('')}</row>`;
    })
    .join('');
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const part = (xml: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  return Buffer.from(
    zipSync({
      'xl/worksheets/sheet1.xml': part(`<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`),
      'xl/sharedStrings.xml': part(
        `<sst ${main}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
      ),
      'xl/styles.xml': part(
        `<styleSheet ${main}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
         <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
      ),
      'xl/_rels/workbook.xml.rels': part(
        '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/workbook.xml': part(
        `<workbook ${main} xmlns:r="r"><workbookPr date1904="${from1904 ? '1' : '0'}"/><sheets><sheet name="会员" sheetId="1" r:id="rId7"/></sheets></workbook>`,
      ),
    }),
  );
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
