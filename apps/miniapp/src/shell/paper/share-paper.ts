import Taro from '@tarojs/taro';
import { paperText, type PaperRow } from './paper-row';

/** Hands a slip on as text: by the browser's own share panel where it has one, else by the clipboard. @returns what happened */
export async function sharePaper(title: string, rows: readonly PaperRow[]): Promise<'shared' | 'copied'> {
  const text = paperText(rows);
  if (process.env.TARO_ENV === 'h5' && typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, text });
    } catch {
      // Closing the panel is told as an error; nothing was shared and nothing is wrong.
    }
    return 'shared';
  }
  await Taro.setClipboardData({ data: text });
  return 'copied';
}
