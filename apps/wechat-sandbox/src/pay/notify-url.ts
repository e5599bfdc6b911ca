import { isLoopback } from '../boot/loopback';

/** Why WeChat wouldn't notify this address, or undefined: https (http on this machine alone) and no query. */
export function problemOfNotifyUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return 'notify_url不是有效的URL';
  const url = new URL(text);
  if (url.search !== '' || text.includes('?') || url.hash !== '') return 'notify_url不能携带参数';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return undefined;
  return 'notify_url必须为https协议';
}
