import { useState } from 'react';
import { api } from '@/shell/api';
import { goInstead } from '@/shell/navigation';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { dayName, nearDay } from '@/ui/when';
import { staffChanged } from '../../parts/staff-changed';
import type { DayCloseStatus, DayCloseView } from '../../parts/wire';

/** Why the day can't be closed yet; null when it can. */
function whyNot({ toClose, shift, differences, held }: DayCloseStatus): string | null {
  if (toClose === null) return '今天已经日结';
  if (shift && shift.openedOn <= toClose) return `${shift.openedBy} 还没有点款交班`;
  const [off] = differences.filter(({ openedOn }) => openedOn <= toClose);
  if (off) return `${off.openedBy} 的现金差异还没处理完`;
  return held.length > 0 ? `还有 ${String(held.length)} 单等车主付款` : null;
}

/** The button that closes the day, saying why where it can't yet. */
export function CloseBar({ status, off }: { status: DayCloseStatus; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const close = useOnce<{ on: string }, DayCloseView>('dayClose.close', (body, key) =>
    api.post('/staff/day-closes', body, { key }),
  );
  useDone(close, ({ on }) => {
    staffChanged();
    goInstead('/staff/day-summary/index', { on });
  });
  const { toClose } = status;
  const trouble = whyNot(status);
  const run = async (on: string): Promise<void> => {
    const { state } = await close.run({ on });
    // The page that follows takes the sheet along: closed here, its step back in the browser would be taken back from that page.
    if (state !== 'done') setAsking(false);
  };
  return (
    <>
      <ActionBar note={<OutcomeNote once={close} className="mb-3" />}>
        <Button
          shape="grow"
          busy={close.busy}
          off={off || trouble !== null}
          onTap={() => {
            setAsking(true);
          }}
          testId="close-day"
        >
          {trouble ?? `日结 ${nearDay(toClose ?? '')}`}
        </Button>
      </ActionBar>
      <ConfirmSheet
        open={asking && toClose !== null}
        title={`日结 ${dayName(toClose ?? '')}`}
        act="日结并锁账"
        busy={close.busy}
        onAct={() => {
          if (toClose !== null) void run(toClose);
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        这一天共 {status.bills} 单。日结后这天的账不再变动，也不能重新打开；之后的收款、退款和反结账都记在下一个营业日。
      </ConfirmSheet>
    </>
  );
}
