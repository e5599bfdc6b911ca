/** One request as the built app sends it. */
export interface WxRequest {
  url: string;
  method: string;
  header: Record<string, string>;
  data: unknown;
}

export interface WxAnswer {
  statusCode: number;
  data: unknown;
  header?: Record<string, string>;
}

export interface WxStubParts {
  /** The server; a rejected promise is a lost answer. */
  answer: (request: WxRequest) => Promise<WxAnswer> | WxAnswer;
  /** Survives a restart when the same map is given again. */
  storage?: Map<string, unknown>;
  loginCode?: () => Promise<string> | string;
  /** What the person does on the pay sheet. */
  pay?: (params: Record<string, unknown>) => Promise<'ok' | 'cancel' | 'fail'> | 'ok' | 'cancel' | 'fail';
  scanned?: () => string | null;
  /** What the person answers WeChat's prompt for messages, by template. */
  subscribe?: (templateIds: string[]) => Record<string, string>;
}

export interface Routing {
  navigateTo: (url: string) => Promise<void>;
  redirectTo: (url: string) => Promise<void>;
  reLaunch: (url: string) => Promise<void>;
  switchTab: (url: string) => Promise<void>;
  navigateBack: () => Promise<void>;
}

export interface WxStub {
  api: Record<string, unknown>;
  requests: WxRequest[];
  /** Of the screen, 0 to 1. */
  brightness: { now: number };
  /** Whether the person said yes in WeChat's own privacy window. */
  privacy: { agreed: boolean };
  /** setData calls and other figures are taken elsewhere; these are the app's own listeners. */
  setOnline: (online: boolean) => void;
}

interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (failure: { errMsg: string }) => void;
  complete?: () => void;
}

/** WeChat's global object: network, storage, login, payment and routing answered by the test. */
export function stubWx(parts: WxStubParts, routing: Routing): WxStub {
  const requests: WxRequest[] = [];
  const brightness = { now: 0.4 };
  const privacy = { agreed: true };
  const networkListeners: ((state: { isConnected: boolean; networkType: string }) => void)[] = [];
  const api = {
    ...platform(),
    ...storageOf(parts.storage ?? new Map<string, unknown>()),
    ...routes(routing),
    request: (options: WxRequest & Callbacks) => {
      const request = { url: options.url, method: options.method, header: options.header, data: options.data };
      if (!methodsOfWx.includes(options.method)) throw new Error(`request:fail illegal method ${options.method}`);
      requests.push(request);
      void finish(options, async () => ({ errMsg: 'request:ok', header: {}, ...(await parts.answer(request)) }));
      return { abort: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined };
    },
    login: (options: Callbacks = {}) =>
      finish(options, async () => ({ errMsg: 'login:ok', code: (await parts.loginCode?.()) ?? 'login-code' })),
    requestPayment: (options: Record<string, unknown> & Callbacks) =>
      finish(options, async () => {
        const done = await (parts.pay?.(options) ?? 'ok');
        if (done !== 'ok') throw new Error(`requestPayment:fail ${done}`);
        return { errMsg: 'requestPayment:ok' };
      }),
    scanCode: (options: Callbacks) =>
      finish(options, () => {
        const result = parts.scanned?.() ?? null;
        return result === null ? Promise.reject(new Error('scanCode:fail cancel')) : Promise.resolve({ result });
      }),
    requestSubscribeMessage: ({ tmplIds, ...callbacks }: { tmplIds: string[] } & Callbacks) =>
      finish(callbacks, () => Promise.resolve({ errMsg: 'requestSubscribeMessage:ok', ...parts.subscribe?.(tmplIds) })),
    setClipboardData: (options: Callbacks) =>
      finish(options, () =>
        privacy.agreed
          ? Promise.resolve({ errMsg: 'setClipboardData:ok' })
          : Promise.reject(new Error('setClipboardData:fail privacy permission is not authorized')),
      ),
    getScreenBrightness: (options: Callbacks = {}) => finish(options, () => Promise.resolve({ value: brightness.now })),
    setScreenBrightness: (options: { value: number } & Callbacks) =>
      finish(options, () => {
        brightness.now = options.value;
        return Promise.resolve({ errMsg: 'setScreenBrightness:ok' });
      }),
    onNetworkStatusChange: (listener: (typeof networkListeners)[number]) => void networkListeners.push(listener),
  };
  return {
    api,
    requests,
    brightness,
    privacy,
    setOnline: (online) => {
      for (const listener of networkListeners) listener({ isConnected: online, networkType: online ? 'wifi' : 'none' });
    },
  };
}

const methodsOfWx = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

/** Answers through the callbacks of the platform, and as a promise too. */
function finish(options: Callbacks, run: () => Promise<object>): Promise<unknown> {
  const answer = run();
  answer.then(
    (result) => {
      options.success?.(result);
      options.complete?.();
    },
    (error: unknown) => {
      options.fail?.({ errMsg: error instanceof Error ? error.message : 'fail' });
      options.complete?.();
    },
  );
  return answer.catch((error: unknown) => {
    // With callbacks nobody waits for the promise.
    if (!options.fail) throw error;
    return undefined;
  });
}

function routes(routing: Routing): Record<string, unknown> {
  const to = (go: (url: string) => Promise<void>) => (options: { url: string } & Callbacks) =>
    finish(options, async () => {
      await go(options.url);
      return { errMsg: 'ok' };
    });
  return {
    navigateTo: to(routing.navigateTo),
    redirectTo: to(routing.redirectTo),
    reLaunch: to(routing.reLaunch),
    switchTab: to(routing.switchTab),
    navigateBack: (options: Callbacks = {}) =>
      finish(options, async () => {
        await routing.navigateBack();
        return { errMsg: 'ok' };
      }),
  };
}

function storageOf(map: Map<string, unknown>): Record<string, unknown> {
  return {
    getStorageSync: (name: string) => map.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void map.set(name, value),
    removeStorageSync: (name: string) => void map.delete(name),
    clearStorageSync: () => {
      map.clear();
    },
    getStorageInfoSync: () => ({ keys: [...map.keys()], currentSize: 1, limitSize: 10240 }),
  };
}

/** What the phone says of itself, and calls whose effect a test doesn't look at. */
function platform(): Record<string, unknown> {
  const system = {
    platform: 'ios',
    system: 'iOS 17.0',
    SDKVersion: '3.5.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: 'light',
  };
  const view = {
    windowWidth: 375,
    windowHeight: 812,
    screenWidth: 375,
    screenHeight: 812,
    statusBarHeight: 44,
    pixelRatio: 2,
  };
  const quiet = (options: Callbacks = {}) => finish(options, () => Promise.resolve({ errMsg: 'ok' }));
  const names = ['showToast', 'hideToast', 'showLoading', 'hideLoading', 'setNavigationBarTitle', 'pageScrollTo'];
  const more = ['makePhoneCall', 'showShareMenu', 'stopPullDownRefresh'];
  return {
    ...Object.fromEntries([...names, ...more].map((name) => [name, quiet])),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getSystemInfoSync: () => ({ ...system, ...view }),
    getWindowInfo: () => view,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getMenuButtonBoundingClientRect: () => ({ top: 50, left: 280, right: 367, bottom: 82, width: 87, height: 32 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'release' } }),
    getNetworkType: (options: Callbacks = {}) =>
      finish(options, () => Promise.resolve({ errMsg: 'ok', networkType: 'wifi' })),
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    onError: () => undefined,
    onWindowResize: () => undefined,
    env: { USER_DATA_PATH: 'wxfile://usr' },
  };
}
