import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** How many panels lie over the page; the tab bar steps aside while there is one. */
export const useOverlays = create<{ open: number }>(() => ({ open: 0 }));

/**
 * While `open`, the browser's back closes this panel instead of leaving the page: a history entry of its own is put on
 * top and taken away again. In the mini-program the Sheet's page container does the same.
 */
export function useOverlay(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open) return undefined;
    useOverlays.setState((state) => ({ open: state.open + 1 }));
    const leave =
      process.env.TARO_ENV === 'h5'
        ? pushEntry(() => {
            close.current();
          })
        : undefined;
    return () => {
      useOverlays.setState((state) => ({ open: state.open - 1 }));
      leave?.();
    };
  }, [open]);
}

interface Entry {
  href: string;
  close: () => void;
}
const entries: Entry[] = [];
let backsToSwallow = 0;

/**
 * Must run before the router listens for history changes: an overlay's own entry has the address of its page, and the
 * router would load that page a second time.
 */
export function guardBack(): void {
  window.addEventListener('popstate', onPop, true);
}

function pushEntry(close: () => void): () => void {
  const entry = { href: window.location.href, close };
  entries.push(entry);
  window.history.pushState({ ...(window.history.state as object | null), overlay: true }, '');
  return () => {
    const at = entries.indexOf(entry);
    if (at < 0) return;
    entries.splice(at, 1);
    // The entry is only ours to take back while the page under it is still the one that is shown.
    if (window.location.href === entry.href && isOverlayEntry(window.history.state)) {
      backsToSwallow += 1;
      window.history.back();
    }
  };
}

function onPop(event: PopStateEvent): void {
  if (backsToSwallow > 0) {
    backsToSwallow -= 1;
    event.stopImmediatePropagation();
    return;
  }
  const top = entries[entries.length - 1];
  if (top?.href === window.location.href) {
    entries.pop();
    event.stopImmediatePropagation();
    top.close();
    return;
  }
  // Back on an entry whose panel is long gone (a page was opened from it): step over it.
  if (isOverlayEntry(event.state)) {
    setTimeout(() => {
      backsToSwallow += 1;
      window.history.back();
    }, 0);
  }
}

function isOverlayEntry(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'overlay' in state;
}
