import type { Tone } from '@/ui/tag';
import { counted } from '@/ui/money';
import type { OpeningFileView } from './wire';

type State = OpeningFileView['state'];

/** A file's state in a word. */
export const openingStates: Readonly<Record<State, { word: string; tone: Tone }>> = {
  read: { word: '待确认', tone: 'watch' },
  importing: { word: '导入中', tone: 'brand' },
  imported: { word: '已导入', tone: 'good' },
  undoing: { word: '撤销中', tone: 'brand' },
  undone: { word: '已撤销', tone: 'grey' },
};

/** How far a file is that is worked on: rows gone through, of all that are to be. Null when nothing is under way. */
export function progressOf({ state, rows }: OpeningFileView): { done: number; all: number; words: string } | null {
  switch (state) {
    case 'importing': {
      const all = rows.ready + rows.done + rows.kept;
      const done = rows.done + rows.kept;
      return { done, all, words: `已导入 ${counted(done)} / ${counted(all)} 行` };
    }
    case 'undoing': {
      const all = rows.done + rows.undone + rows.kept;
      const done = rows.undone + rows.kept;
      return { done, all, words: `已撤销 ${counted(done)} / ${counted(all)} 行` };
    }
    case 'read':
    case 'imported':
    case 'undone':
      return null;
  }
}

/** What a file came to, for its row in the list. */
export function summaryOf({ state, rows }: OpeningFileView): string {
  const refused = rows.refused > 0 ? `，${counted(rows.refused)} 行不能导入` : '';
  switch (state) {
    case 'read':
      return `可导入 ${counted(rows.ready)} 行${refused}`;
    case 'importing':
    case 'undoing':
      return `共 ${counted(rows.all)} 行`;
    case 'imported':
      return `已导入 ${counted(rows.done + rows.kept)} 行${refused}`;
    case 'undone':
      return rows.kept > 0 ? `已撤销，${counted(rows.kept)} 行用过的保留` : '全部撤销';
  }
}
