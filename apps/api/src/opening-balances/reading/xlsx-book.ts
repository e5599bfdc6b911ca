import { UnreadableTable } from './cell';
import { readWhole } from './xlsx-entries';

/** What has to be known of a workbook before its first sheet is read. */
export interface Book {
  readonly sheetPart: string;
  readonly from1904: boolean;
  /** Formats of cells that show a day. */
  readonly dateStyles: ReadonlySet<number>;
}

/** @throws UnreadableTable when there is no sheet. */
export function bookOf(archive: Uint8Array): Book {
  const sheets: string[] = [];
  let from1904 = false;
  readWhole(archive, 'xl/workbook.xml', {
    opened: ({ name, attributes }) => {
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') sheets.push(attributes['id'] ?? '');
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
    ...deaf,
  });
  const [firstSheet] = sheets;
  if (firstSheet === undefined) throw new UnreadableTable('a workbook without a sheet');
  return { sheetPart: partOf(archive, firstSheet), from1904, dateStyles: dateStylesOf(archive) };
}

const deaf = { text: (): void => undefined, closed: (): void => undefined };

function partOf(archive: Uint8Array, relation: string): string {
  let target = 'worksheets/sheet1.xml';
  readWhole(archive, 'xl/_rels/workbook.xml.rels', {
    opened: ({ attributes }) => {
      if (attributes['Id'] === relation) target = attributes['Target'] ?? target;
    },
    ...deaf,
  });
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function dateStylesOf(archive: Uint8Array): Set<number> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let style = 0;
  readWhole(archive, 'xl/styles.xml', {
    opened: ({ name, attributes }) => {
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(format, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (showsDay(format, codes.get(format))) styles.add(style);
      style += 1;
    },
    text: () => undefined,
    closed: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** ECMA-376 18.8.30: the built-in formats of days, those of East Asian locales among them; others by their signs. */
function showsDay(format: number, code: string | undefined): boolean {
  if (code === undefined)
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(signs) && !/general/i.test(signs);
}
