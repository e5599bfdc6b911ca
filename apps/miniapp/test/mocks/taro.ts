/** What the phone would keep on disk: tests clear it, and a "restart" keeps it. */
export const disk = new Map<string, string>();

const Taro = {
  request: jest.fn(),
  login: jest.fn(),
  requestPayment: jest.fn(),
  scanCode: jest.fn(),
  navigateTo: jest.fn(() => Promise.resolve()),
  redirectTo: jest.fn(() => Promise.resolve()),
  switchTab: jest.fn(() => Promise.resolve()),
  navigateBack: jest.fn(() => Promise.resolve()),
  getCurrentPages: jest.fn((): { route?: string }[] => []),
  getStorageSync: (name: string) => disk.get(name) ?? '',
  setStorageSync: (name: string, value: string) => void disk.set(name, value),
  removeStorageSync: (name: string) => void disk.delete(name),
  getStorageInfoSync: () => ({ keys: [...disk.keys()] }),
  getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375 }),
  getMenuButtonBoundingClientRect: () => ({ top: 50, left: 280, width: 87, height: 32 }),
  setClipboardData: jest.fn(() => Promise.resolve()),
  makePhoneCall: jest.fn(() => Promise.resolve()),
  showShareMenu: jest.fn(),
  nextTick: (run: () => void) => setTimeout(run, 0),
};

export const useDidShow = jest.fn();
export const useDidHide = jest.fn();
export const useLaunch = jest.fn();
export const useShareAppMessage = jest.fn();
export const useRouter = jest.fn((): { params: Record<string, string> } => ({ params: {} }));
export default Taro;
