import Taro from '@tarojs/taro';
import { api } from '@/shell/api';
import { day } from '@/ui/when';

/** Fetches all own data and writes it into a file: a download in a browser, a file of the app in WeChat. Answers its path or name. */
export async function saveMyData(): Promise<string> {
  const data = await api.get<Record<string, unknown>>('/me/privacy/export');
  const text = JSON.stringify(data, null, 2);
  const name = `我的会员数据-${day(Date.now())}.json`;
  if (process.env.TARO_ENV === 'h5') {
    download(name, text);
    return name;
  }
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf8');
  return path;
}

/** Hands the file to a chat of the owner's choice; WeChat asks which. */
export async function handOver(filePath: string): Promise<void> {
  try {
    await Taro.shareFileMessage({ filePath });
  } catch {
    // Leaving WeChat's list of chats is an answer too; the file stays where it is.
  }
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
