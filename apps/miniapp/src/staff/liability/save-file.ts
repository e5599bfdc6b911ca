import Taro from '@tarojs/taro';

/**
 * Hands a text over as a file: a browser saves it. A mini-program can't save files of this kind, so there it goes to the clipboard,
 * from where a spreadsheet takes it. @returns what happened
 */
export async function saveFile(name: string, text: string): Promise<'saved' | 'copied'> {
  if (process.env.TARO_ENV !== 'h5') {
    await Taro.setClipboardData({ data: text });
    return 'copied';
  }
  // Without the mark, which reading a text takes away, spreadsheets take Chinese for something else.
  const marked = `\uFEFF${text.replace(/^\uFEFF/, '')}`;
  const url = URL.createObjectURL(new Blob([marked], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return 'saved';
}
