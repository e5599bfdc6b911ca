import * as glassEasel from 'glass-easel';
import { elementsOf, isShown, textOf } from './elements';
import { scriptLoader, type LoadedDist } from './load-dist';
import type { WxStub } from './stub-wx';

/** The app and its pages, as the base library keeps them. */
export class PageStack {
  drawsTabBar = false;
  readonly setDataSizes: number[] = [];
  private readonly stack: OpenPage[] = [];
  private readonly tabs = new Map<string, OpenPage>();
  private readonly load: (file: string) => unknown;
  private defining = '';
  private appConfig: Record<string, Handler | undefined> = {};
  private tabBar: OpenPage | null = null;
  private wx: WxStub | null = null;

  constructor(
    private readonly dist: LoadedDist,
    private readonly note: (error: unknown) => void,
  ) {
    const define = (kind: 'Page' | 'Component') => (definition: Record<string, unknown>) => {
      // Taro leaves empty objects where lists belong; WeChat's base library takes them.
      const lists = ['behaviors', 'externalClasses'].filter((list) => !Array.isArray(definition[list]));
      const clean = Object.fromEntries(Object.entries(definition).filter(([name]) => !lists.includes(name)));
      dist.space.componentEnv(this.defining, (env) => {
        if (kind === 'Page') env.Page(clean);
        else env.Component(clean);
      });
    };
    const globals = () => ({
      wx: this.wx?.api,
      App: (config: Record<string, Handler>) => void (this.appConfig = config),
      Page: define('Page'),
      Component: define('Component'),
      getApp: () => this.appConfig,
      getCurrentPages: () => this.stack.map((page) => page.instance),
      console: {
        ...console,
        error: (...words: unknown[]) => {
          note(words.map(String).join(' '));
        },
        warn: () => undefined,
      },
    });
    this.load = scriptLoader(globals);
  }

  readonly routing = {
    navigateTo: (url: string) => this.open(url),
    redirectTo: async (url: string) => {
      this.close(this.stack.pop());
      await this.open(url);
    },
    reLaunch: async (url: string) => {
      this.closeAll();
      await this.open(url);
    },
    switchTab: (url: string) => this.openTab(url),
    navigateBack: () => this.back(),
  };

  startApp(wx: WxStub): void {
    this.wx = wx;
    this.load('app');
    for (const file of ['comp', 'custom-wrapper', 'custom-tab-bar/index', ...this.dist.pages]) this.define(file);
    this.appConfig['onLaunch']?.({ path: this.dist.app.pages[0], query: {}, scene: 1001 });
    this.appConfig['onShow']?.({ path: this.dist.app.pages[0], query: {}, scene: 1001 });
  }

  top(): OpenPage {
    const page = this.stack[this.stack.length - 1];
    if (!page) throw new Error('no page is open');
    return page;
  }

  async open(url: string): Promise<void> {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    if (this.isTab(path) && this.stack.length > 0) return this.openTab(url);
    if (this.stack.length > 0) this.call(this.top(), 'onHide');
    const page = this.create(
      path,
      Object.fromEntries(query.split('&').map((pair) => pair.split('=') as [string, string])),
    );
    this.stack.push(page);
    if (this.isTab(path)) this.tabs.set(path, page);
    this.call(page, 'onLoad', page.options);
    this.call(page, 'onShow');
    this.call(page, 'onReady');
    this.showTabBar();
    await settled();
  }

  /** The gesture: it leaves an open page container if there is one, else the page. */
  async back(): Promise<void> {
    await settled();
    const container = elementsOf(this.top().component).find(
      (element) => (element as { is?: string }).is === 'page-container' && isShown(element),
    );
    if (container) {
      glassEasel.triggerEvent(container, 'afterleave', {}, { bubbles: false, composed: false });
      return settled();
    }
    if (this.stack.length < 2) return;
    this.close(this.stack.pop());
    this.call(this.top(), 'onShow');
    this.showTabBar();
    await settled();
  }

  closeAll(): void {
    while (this.stack.length > 0) this.close(this.stack.pop());
    for (const page of this.tabs.values()) this.close(page);
    this.tabs.clear();
    if (this.tabBar) this.tabBar.holder.remove();
    this.tabBar = null;
  }

  text(): string {
    const page = this.top();
    return [page.holder.textContent, this.isTab(page.route) ? this.tabBar?.holder.textContent : ''].join(' ').trim();
  }

  /** Taps the smallest element that holds exactly these words, else the smallest that contains them; false when none does. */
  tap(words: string): boolean {
    const roots = [this.isTab(this.top().route) ? this.tabBar : null, this.top()].filter((page) => page !== null);
    const elements = roots.flatMap((page) => elementsOf(page.component));
    const match =
      elements.find((element) => textOf(element) === words) ??
      elements.find((element) => textOf(element).includes(words));
    if (match) glassEasel.triggerEvent(match, 'tap', { x: 0, y: 0 }, { bubbles: true, composed: true });
    return match !== undefined;
  }

  type(value: string, nth: number): void {
    const inputs = elementsOf(this.top().component).filter((element) =>
      ['input', 'textarea'].includes((element as { is?: string }).is ?? ''),
    );
    const input = inputs[nth];
    if (!input) throw new Error(`there is no input number ${nth}`);
    glassEasel.triggerEvent(input, 'input', { value, cursor: value.length }, { bubbles: false, composed: false });
  }

  /** What a friend would get from this page's share button. */
  share(): unknown {
    const { instance } = this.top();
    return (instance['onShareAppMessage'] as Handler).call(instance, { from: 'button' });
  }

  /** WeChat's own question for the phone number, answered; null is a refusal. */
  givePhone(code: string | null): void {
    const button = elementsOf(this.top().component).find((element) => (element as { is?: string }).is === 'button');
    if (!button) throw new Error('no button of the platform is on the screen');
    const detail = code === null ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code };
    glassEasel.triggerEvent(button, 'getphonenumber', detail, { bubbles: false, composed: false });
  }

  private async openTab(url: string): Promise<void> {
    const path = url.replace(/^\//, '').split('?')[0] ?? '';
    this.call(this.top(), 'onHide');
    while (this.stack.length > 0) {
      const page = this.stack.pop();
      if (page && !this.isTab(page.route)) this.close(page);
      else page?.holder.remove();
    }
    const known = this.tabs.get(path);
    if (!known) return this.open(url);
    document.body.append(known.holder);
    this.stack.push(known);
    this.call(known, 'onShow');
    this.showTabBar();
    await settled();
  }

  private isTab(path: string): boolean {
    return this.dist.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false;
  }

  private define(file: string): void {
    if (!this.dist.space.getCompiledTemplate(file)) return;
    this.defining = file;
    this.load(file);
  }

  private create(route: string, options: Record<string, string>): OpenPage {
    const root = this.dist.backend.createRoot('page', this.dist.space, route);
    const holder = document.createElement('div');
    const place = document.createElement('div');
    holder.append(place);
    document.body.append(holder);
    root.attach(holder as never, place as never);
    const instance = root.get() as unknown as Instance;
    Object.assign(instance, { route, __route__: route, options });
    this.weigh(instance);
    return { route, options, instance, component: root.getComponent(), holder };
  }

  /** Each setData crosses from one process to another on a real phone: its size is what a slow one feels. */
  private weigh(instance: Instance): void {
    const setData = instance['setData'] as Handler;
    instance['setData'] = (data: unknown, ...rest: unknown[]) => {
      this.setDataSizes.push(Buffer.byteLength(JSON.stringify(data)));
      return setData.call(instance, data, ...rest);
    };
  }

  private showTabBar(): void {
    if (!this.isTab(this.top().route) || !this.dist.space.getCompiledTemplate('custom-tab-bar/index')) return;
    this.tabBar?.holder.remove();
    this.drawsTabBar = true;
    this.tabBar = this.create('custom-tab-bar/index', {});
    this.drawsTabBar = false;
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return;
    this.call(page, 'onUnload');
    page.holder.remove();
  }

  private call(page: OpenPage, name: string, ...args: unknown[]): void {
    try {
      (page.instance[name] as Handler | undefined)?.call(page.instance, ...args);
    } catch (error) {
      this.note(error);
    }
  }
}

/** What setData, promises and short timers of the app need. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

type Handler = (...args: unknown[]) => unknown;
type Instance = Record<string, unknown> & { route?: string };

interface OpenPage {
  route: string;
  options: Record<string, string>;
  instance: Instance;
  component: glassEasel.GeneralComponent;
  holder: HTMLElement;
}
