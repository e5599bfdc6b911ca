/** A row of something on paper, whatever paints it. */
export type PaperRow =
  | { kind: 'head' | 'words'; text: string }
  | { kind: 'rule' }
  | { kind: 'pair' | 'sum' | 'under'; left: string; right: string };

export const rule: PaperRow = { kind: 'rule' };
export const pair = (left: string, right: string): PaperRow => ({ kind: 'pair', left, right });
export const words = (text: string): PaperRow => ({ kind: 'words', text });
/** What is said of the row above. */
export const under = (text: string): PaperRow => ({ kind: 'under', left: text, right: '' });

/** The same rows as a text for a chat. */
export function paperText(rows: readonly PaperRow[]): string {
  return rows.map(textOf).join('\n');
}

function textOf(row: PaperRow): string {
  switch (row.kind) {
    case 'rule':
      return '----------------';
    case 'head':
    case 'words':
      return row.text;
    case 'under':
      return `  ${row.left}`;
    case 'pair':
    case 'sum':
      return `${row.left}  ${row.right}`;
  }
}
