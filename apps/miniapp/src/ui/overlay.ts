import { createContext, useContext, useEffect, useRef } from 'react';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { pushBackEntry } from './back-entry';

/** How many panels lie over pages; the mini-program's tab bar steps aside while there is one. */
export const useOverlays = create<{ open: number }>(() => ({ open: 0 }));

/** The open panels of one page, the top one last. */
export type OverlayScope = UseBoundStore<StoreApi<{ panels: Panel[] }>>;

export interface Panel {
  /** Closes it, unless it is locked by a write under way. */
  close: () => void;
}

export function createOverlayScope(): OverlayScope {
  return create<{ panels: Panel[] }>(() => ({ panels: [] }));
}

export const OverlayScopeContext = createContext<OverlayScope | null>(null);

/**
 * While `open`, back closes this panel instead of leaving the page; while it isn't `closable`, back does nothing.
 * In H5 a history entry catches it, in the mini-program the page's BackCatcher.
 */
export function useOverlay(open: boolean, closable: boolean, onClose: () => void): void {
  const scope = useContext(OverlayScopeContext);
  const latest = useRef({ closable, onClose });
  useEffect(() => {
    latest.current = { closable, onClose };
  });
  useEffect(() => {
    if (!open) return undefined;
    const panel: Panel = {
      close: () => {
        if (latest.current.closable) latest.current.onClose();
      },
    };
    useOverlays.setState((state) => ({ open: state.open + 1 }));
    scope?.setState(({ panels }) => ({ panels: [...panels, panel] }));
    const takeBack =
      process.env.TARO_ENV === 'h5' ? pushBackEntry({ ...panel, stays: () => !latest.current.closable }) : undefined;
    return () => {
      useOverlays.setState((state) => ({ open: state.open - 1 }));
      scope?.setState(({ panels }) => ({ panels: panels.filter((one) => one !== panel) }));
      takeBack?.();
    };
  }, [open, scope]);
}
