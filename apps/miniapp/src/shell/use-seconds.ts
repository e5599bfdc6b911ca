import { useEffect, useState } from 'react';

/** Whole seconds until an ISO instant, counting down to 0; null waits with 0. */
export function useSeconds(until: string | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!until) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [until]);
  return until ? Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000)) : 0;
}
