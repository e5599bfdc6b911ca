import type { MemberCode } from '@cheyou/contracts';
import { useEffect } from 'react';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { usePageShown, useRemote } from '@/shell/use-remote';
import { useSeconds } from '@/shell/use-seconds';

export interface ShownCode extends MemberCode {
  /** On this phone's clock, which may be wrong: the server said how many seconds are left. */
  until: string;
}

export interface RollingCode {
  view: Remote<ShownCode>;
  secondsLeft: number;
}

/** A little before its end, so that no dead code is seen while the new one is on its way. */
const renewAtSeconds = 2;
/** How long a try to renew may stay unanswered before the next. */
const tryAgainMs = 4_000;

/** The member code; a new one is asked for when the last second is over, again and again while there is no network. */
export function useMemberCode(): RollingCode {
  const view = useRemote<ShownCode>({ key: ['member-code'], read: askForCode });
  const until = view.state === 'ready' ? view.data.until : null;
  const secondsLeft = Math.min(useSeconds(until), view.state === 'ready' ? view.data.secondsLeft : 0);
  const shown = usePageShown();
  // Under another page the code may die: nobody sees it, and coming back asks for a new one anyway.
  const over = shown && until !== null && secondsLeft <= renewAtSeconds;
  const renew = view.state === 'ready' ? view.refresh : null;
  useEffect(() => {
    if (!over || !renew) return undefined;
    renew();
    const timer = setInterval(renew, tryAgainMs);
    return () => {
      clearInterval(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `renew` is new with every drawing; the end of a code begins one round
  }, [over]);
  return { view, secondsLeft };
}

async function askForCode(): Promise<ShownCode> {
  const code = await api.post<MemberCode>('/me/member-code');
  return { ...code, until: new Date(Date.now() + code.secondsLeft * 1_000).toISOString() };
}
