import { useEffect, useRef } from 'react';
import type { Once } from '@/shell/use-once';

/** Runs after each write that was done, also after one whose answer was lost at first and was asked for again. */
export function useDone<Body, Answer>({ outcome }: Once<Body, Answer>, then: (answer: Answer) => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (outcome?.state === 'done') latest.current(outcome.answer);
  }, [outcome]);
}
