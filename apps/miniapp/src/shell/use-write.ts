import { useCallback, useRef, useState } from 'react';
import { ApiError } from './api-error';

export interface Write<Args extends unknown[], Answer> {
  busy: boolean;
  error: ApiError | null;
  /** null when it failed; a second tap while busy joins nothing and gives null. */
  run: (...args: Args) => Promise<Answer | null>;
  clear: () => void;
}

/** A write that moves no value (a name, a switch): locked while under way, its error kept for the screen. */
export function useWrite<Args extends unknown[], Answer>(
  send: (...args: Args) => Promise<Answer>,
): Write<Args, Answer> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const locked = useRef(false);
  const run = async (...args: Args): Promise<Answer | null> => {
    if (locked.current) return null;
    locked.current = true;
    setBusy(true);
    setError(null);
    try {
      return await send(...args);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
      return null;
    } finally {
      locked.current = false;
      setBusy(false);
    }
  };
  const clear = useCallback(() => {
    setError(null);
  }, []);
  return { busy, error, run, clear };
}
