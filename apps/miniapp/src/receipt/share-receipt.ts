import type { Receipt } from '@cheyou/contracts';
import Taro from '@tarojs/taro';
import { paperOf } from './paper';
import { paperText } from './paper-row';

/** Hands a receipt on as text: by the browser's own share panel where it has one, else by the clipboard. @returns what happened */
export async function shareReceipt(receipt: Receipt): Promise<'shared' | 'copied'> {
  const text = paperText(paperOf(receipt));
  if (process.env.TARO_ENV === 'h5' && typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: `${receipt.merchantName} 小票`, text });
    } catch {
      // Closing the panel is told as an error; nothing was shared and nothing is wrong.
    }
    return 'shared';
  }
  await Taro.setClipboardData({ data: text });
  return 'copied';
}
