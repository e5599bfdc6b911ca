import Taro from '@tarojs/taro';

/** What the phone remembers between starts, as JSON under one name each. */
export function remember(name: string, value: unknown): void {
  Taro.setStorageSync(name, JSON.stringify(value));
}

/** null when nothing readable stands under the name; the shape is what this app wrote itself. */
export function recall<T>(name: string): T | null {
  const text: unknown = Taro.getStorageSync(name);
  if (typeof text !== 'string' || text === '') return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  Taro.removeStorageSync(name);
}

/** Every name that begins so. */
export function namesFrom(prefix: string): string[] {
  return Taro.getStorageInfoSync().keys.filter((name) => name.startsWith(prefix));
}
