import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Person } from '../world/sandbox';
import type { World } from '../world/the-world';

/** Generous: the machine may be busy with other tests. */
const patienceMs = 30_000;

/** A person's phone: the app in the sandbox's WeChat browser, 375 by 812, touched. */
export class Phone {
  /** What no journey may see: scripts that break, and requests to somebody else. */
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    readonly person: Person,
    private readonly context: BrowserContext,
    private readonly world: World,
  ) {}

  /** A phone with nothing on it yet; `at` is the page of the app that is opened, which asks to sign in first. */
  static async of(person: Person, browser: Browser, world: World, at = '/pages/home/index'): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(patienceMs);
    const phone = new Phone(await context.newPage(), person, context, world);
    phone.watch();
    await phone.page.goto(`${world.phoneUrl}/?person=${person.id}#${at}`);
    return phone;
  }

  /** Says yes on WeChat's consent page and waits for the app behind it. */
  async allow(): Promise<void> {
    await this.page.getByTestId('oauth-allow').tap();
    await this.page.waitForURL((url) => url.origin === new URL(this.world.phoneUrl).origin);
  }

  /** What is in sight under this test id; pages further down the stack stay in the document. */
  find(testId: string): Locator {
    return this.page.getByTestId(testId).filter({ visible: true });
  }

  async see(testId: string, words?: string | RegExp): Promise<Locator> {
    const found = words === undefined ? this.find(testId) : this.find(testId).filter({ hasText: words });
    await found.first().waitFor();
    return found.first();
  }

  async tap(testId: string): Promise<void> {
    await this.find(testId).first().tap();
  }

  /** Two taps before the page can draw anything between them. */
  async tapTwice(testId: string): Promise<void> {
    await this.find(testId)
      .first()
      .evaluate((element) => {
        for (const _ of [1, 2]) (element as unknown as { click: () => void }).click();
      });
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.world.phoneUrl}/?person=${this.person.id}#${path}`);
  }

  /** The next `times` requests to this path do their work but their answers are lost; collects the keys of all that were sent. */
  async loseAnswers(path: string, times: number): Promise<string[]> {
    const keys: string[] = [];
    await this.page.route(path, async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length > times) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    return keys;
  }

  /** The messages of this person's WeChat, on a page of their own as they are a different app. */
  async openMessages(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.world.sandboxUrl}/phones/${this.person.id}#/messages`);
    return page;
  }

  /** Writes what the person sees where JOURNEY_SHOTS says, and nowhere without it. */
  async shot(name: string, of: Page | Locator = this.page): Promise<void> {
    const folder = process.env['JOURNEY_SHOTS'];
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    // Sheets slide in for a moment; what turns for ever isn't waited for.
    await this.page.waitForTimeout(500);
    await of.screenshot({ path: join(folder, `${name}.png`) });
  }

  async putAway(): Promise<void> {
    await this.context.close();
  }

  private watch(): void {
    const ours = [this.world.url, this.world.sandboxUrl, this.world.phoneUrl].map((url) => new URL(url).origin);
    this.context.on('weberror', (error) => void this.troubles.push(`pageerror: ${error.error().stack ?? ''}`));
    this.context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && !ours.includes(origin)) this.troubles.push(request.url());
    });
  }
}
