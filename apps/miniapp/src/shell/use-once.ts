import { useCallback, useEffect, useRef, useState } from 'react';
import { sendOnce, unfinishedOf, type Outcome, type Unfinished } from './once';

export interface Once<Body, Answer> {
  /** Lock the button while true. */
  busy: boolean;
  /** Of the last try on this screen; null before the first. */
  outcome: Outcome<Body, Answer> | null;
  /** A write of this action without an answer, also from before the app was closed: offer `resume`. */
  unfinished: Unfinished<Body> | null;
  /** Never rejects for what the network or the server says; look at the outcome's state. */
  run: (body: Body) => Promise<Outcome<Body, Answer>>;
  /** Asks again for the unfinished one, with its own body and key. */
  resume: () => Promise<Outcome<Body, Answer> | null>;
  /** Takes the last outcome off the screen. */
  clear: () => void;
}

/**
 * A write that moves value, done once: `action` names the act and what it acts on, `send` posts the body with the key.
 * The key is stored before sending and kept until the answer is known.
 */
export function useOnce<Body, Answer>(
  action: string,
  send: (body: Body, key: string) => Promise<Answer>,
): Once<Body, Answer> {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Body, Answer> | null>(null);
  const [unfinished, setUnfinished] = useState(() => unfinishedOf<Body>(action));
  const alive = useRef(true);
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const run = useCallback(
    async (body: Body) => {
      setBusy(true);
      try {
        const result = await sendOnce<Body, Answer>({ action, send: (sent, key) => latest.current(sent, key) }, body);
        if (alive.current) {
          setOutcome(result);
          setUnfinished(unfinishedOf<Body>(action));
        }
        return result;
      } finally {
        if (alive.current) setBusy(false);
      }
    },
    [action],
  );
  const resume = useCallback(async () => {
    const earlier = unfinishedOf<Body>(action);
    return earlier ? run(earlier.body) : null;
  }, [action, run]);
  const clear = useCallback(() => {
    setOutcome(null);
  }, []);
  return { busy, outcome, unfinished, run, resume, clear };
}
