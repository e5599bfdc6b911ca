import * as glassEasel from 'glass-easel';
import { loadDist } from './load-dist';
import { treeFigures } from './elements';
import { PageStack, settled } from './page-stack';
import { stubWx, type WxStub, type WxStubParts } from './stub-wx';

/** A phone that runs the built mini-program. */
export interface WeappPhone {
  wx: WxStub;
  /** Errors the framework, the scripts or the console reported; sound when empty. */
  errors: string[];
  issues: string[];
  route: () => string;
  /** All words of the page on the screen, and of the tab bar beneath it. */
  text: () => string;
  /** Waits until something says these words, and taps it; fails with what stands on the screen instead. */
  tap: (words: string) => Promise<void>;
  /** Types into the nth input of the page. */
  type: (value: string, nth?: number) => Promise<void>;
  open: (url: string) => Promise<void>;
  back: () => Promise<void>;
  /** What a friend would get from the page's share button. */
  share: () => unknown;
  /** Answers WeChat's own question for the phone number; null refuses. */
  givePhone: (code: string | null) => Promise<void>;
  /** Waits until the words stand on the screen; fails with what stands there instead. */
  see: (words: string, patienceMs?: number) => Promise<void>;
  /** Waits until they stand there no more. */
  gone: (words: string) => Promise<void>;
  /** What a slow phone feels: elements of the page, their depth, and the largest setData so far in bytes. */
  figures: () => { nodes: number; depth: number; largestSetData: number };
  stop: () => void;
}

/** Starts the build on a phone whose network, storage and people are `parts`. */
export async function startWeapp(parts: WxStubParts): Promise<WeappPhone> {
  const errors: string[] = [];
  const note = (error: unknown): void =>
    void errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const onError = (error: unknown): boolean => {
    note(error);
    return false;
  };
  const onWarning = (warning: unknown): boolean => {
    // Taro gives a tab bar its data after it was attached; until then its list is undefined.
    if (!(pages.drawsTabBar && String(warning).startsWith('The for-list data'))) note(warning);
    return false;
  };
  const dist = loadDist();
  const pages = new PageStack(dist, note);
  glassEasel.addGlobalErrorListener(onError);
  glassEasel.addGlobalWarningListener(onWarning);
  const wx = stubWx(parts, pages.routing);
  pages.startApp(wx);
  await pages.open(dist.app.pages[0] ?? '');
  return {
    wx,
    errors,
    issues: dist.issues,
    route: () => pages.top().route,
    text: () => pages.text(),
    tap: async (words) => {
      // A busy machine draws what the last tap opened later than the next tap comes.
      await until(
        4_000,
        () => pages.tap(words),
        () => `nothing says "${words}". The screen says: ${pages.text()}`,
      );
      await settled();
    },
    type: async (value, nth = 0) => {
      pages.type(value, nth);
      await settled();
    },
    open: async (url) => {
      await pages.open(url);
    },
    back: () => pages.back(),
    share: () => pages.share(),
    givePhone: async (code) => {
      pages.givePhone(code);
      await settled();
    },
    see: (words, patienceMs = 4_000) =>
      until(
        patienceMs,
        () => pages.text().includes(words),
        () => `"${words}" did not appear. The screen says: ${pages.text()}`,
      ),
    gone: (words) =>
      until(
        4_000,
        () => !pages.text().includes(words),
        () => `"${words}" did not go. The screen says: ${pages.text()}`,
      ),
    figures: () => ({ ...treeFigures(pages.top().holder), largestSetData: Math.max(...pages.setDataSizes) }),
    stop: () => {
      pages.closeAll();
      glassEasel.removeGlobalErrorListener(onError);
      glassEasel.removeGlobalWarningListener(onWarning);
    },
  };
}

async function until(patienceMs: number, done: () => boolean, trouble: () => string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!done()) {
    if (Date.now() > end) throw new Error(trouble());
    await settled();
  }
}
