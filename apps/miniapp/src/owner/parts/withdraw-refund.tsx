import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { cardsChanged } from './cards-changed';

interface WithdrawRefundProps {
  /** Where it is taken back. */
  path: string;
  off: boolean;
  /** How things stand while it waits. */
  note: string;
  testId: string;
  /** What follows. */
  children: ReactNode;
}

/** Takes a request for the refund of a card back while it waits, once its owner has said so twice. */
export function WithdrawRefund({ path, off, note, testId, children }: WithdrawRefundProps) {
  const [asking, setAsking] = useState(false);
  const withdraw = useOnce<Record<string, never>, unknown>(`withdraw.${path}`, (body, key) =>
    api.post(path, body, { key }),
  );
  const close = (): void => {
    setAsking(false);
  };
  useDone(withdraw, () => {
    close();
    cardsChanged();
  });
  return (
    <View className="mt-4">
      <Button
        kind="line"
        shape="wide"
        off={off}
        busy={withdraw.busy}
        onTap={() => {
          setAsking(true);
        }}
        testId={testId}
      >
        撤回申请
      </Button>
      <View className="text-12 text-secondary-page mt-2">{note}</View>
      <OutcomeNote once={withdraw} />
      <ConfirmSheet
        open={asking}
        title="撤回退卡申请"
        act="撤回申请"
        busy={withdraw.busy}
        onAct={() => void withdraw.run({})}
        onClose={close}
      >
        {children}
      </ConfirmSheet>
    </View>
  );
}
