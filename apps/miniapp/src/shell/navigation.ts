import Taro, { useRouter } from '@tarojs/taro';

export type TabKey = 'home' | 'desk' | 'me';

const tabPages: Record<TabKey, string> = {
  home: '/pages/home/index',
  desk: '/pages/desk/index',
  me: '/pages/me/index',
};

type Params = Record<string, string | number | boolean | null | undefined>;

/** Opens a page: `go('/owner/statement/index', { cardId })`. */
export function go(page: string, params: Params = {}): void {
  void Taro.navigateTo({ url: withParams(page, params) });
}

/** Takes the place of this page: after something was finished, back must not lead into it again. */
export function goInstead(page: string, params: Params = {}): void {
  void Taro.redirectTo({ url: withParams(page, params) });
}

export function goTab(tab: TabKey): void {
  void Taro.switchTab({ url: tabPages[tab] });
}

/** One page back; from a page that was opened from outside, to the first tab. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
}

/** What this page was opened with; missing ones are ''. */
export function useParam(name: string): string {
  const { params } = useRouter();
  const value = params[name];
  return value ? decodeURIComponent(value) : '';
}

function withParams(page: string, params: Params): string {
  const pairs = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (pairs.length === 0) return page;
  return `${page}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}
