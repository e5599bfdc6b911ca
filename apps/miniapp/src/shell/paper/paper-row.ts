/** A row of something on paper, whatever paints it. */
export type PaperRow =
  | { kind: 'head' | 'words'; text: string }
  | { kind: 'rule' }
  /** A line to write on. */
  | { kind: 'sign'; left: string }
  | { kind: 'pair' | 'sum' | 'under'; left: string; right: string };

export const rule: PaperRow = { kind: 'rule' };
export const pair = (left: string, right: string): PaperRow => ({ kind: 'pair', left, right });
export const words = (text: string): PaperRow => ({ kind: 'words', text });
export const sign = (left: string): PaperRow => ({ kind: 'sign', left });
/** What is said of the row above. */
export const under = (text: string): PaperRow => ({ kind: 'under', left: text, right: '' });
export const underPair = (left: string, right: string): PaperRow => ({ kind: 'under', left, right });

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
    case 'sign':
      return `${row.left}  ____________`;
    case 'under':
      return `  ${[row.left, row.right].filter(Boolean).join('  ')}`;
    case 'pair':
    case 'sum':
      return `${row.left}  ${row.right}`;
  }
}
