import { useEffect, useRef } from 'react';
import type { Once } from './use-once';

/** Runs after each write that was done, also one whose answer was lost at first and asked for again. */
export function useDone<Body, Answer>(once: Once<Body, Answer>, then: (answer: Answer) => void): void {
  const { outcome } = once;
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (outcome?.state === 'done') latest.current(outcome.answer);
  }, [outcome]);
}
