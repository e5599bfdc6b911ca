/** A step in the browser's history that belongs to a panel, not to a page. */
interface BackEntry {
  close: () => void;
  /** Locked for now: back does nothing. */
  stays: () => boolean;
}

const entries: (BackEntry & { href: string })[] = [];
let backsToSwallow = 0;

/**
 * Listens for back in the browser. Must run before the router does: a panel's own step has the address of its page, and
 * the router would load that page a second time.
 */
export function guardBack(): void {
  window.addEventListener('popstate', onPop, true);
}

/** Puts a step for a panel on top of the history; the answer takes it away again. */
export function pushBackEntry(panel: BackEntry): () => void {
  const entry = { ...panel, href: window.location.href };
  entries.push(entry);
  pushStep();
  return () => {
    const at = entries.indexOf(entry);
    if (at < 0) return;
    entries.splice(at, 1);
    // The step is only ours to take back while the page under it is still the one that is shown.
    if (window.location.href === entry.href && isPanelStep(window.history.state)) goBackSilently();
  };
}

function pushStep(): void {
  window.history.pushState({ ...(window.history.state as object | null), panel: true }, '');
}

function goBackSilently(): void {
  backsToSwallow += 1;
  window.history.back();
}

function onPop(event: PopStateEvent): void {
  if (backsToSwallow > 0) {
    backsToSwallow -= 1;
    event.stopImmediatePropagation();
    return;
  }
  const top = entries[entries.length - 1];
  if (top?.href === window.location.href) {
    event.stopImmediatePropagation();
    if (top.stays()) {
      pushStep();
      return;
    }
    entries.pop();
    top.close();
    return;
  }
  // Back on a step whose panel is long gone (a page was opened from it): step over it, once the router is done.
  if (isPanelStep(event.state)) setTimeout(goBackSilently, 0);
}

function isPanelStep(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'panel' in state;
}
