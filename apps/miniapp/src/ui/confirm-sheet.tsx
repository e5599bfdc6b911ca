import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Sheet } from './sheet';

export interface ConfirmSheetProps {
  open: boolean;
  title: string;
  /** What will happen and what it means for the money. */
  children: ReactNode;
  /** The verb: 退款 ¥304.50, 移除这辆车. Never 确定. */
  act: string;
  /** For what can't be taken back. */
  danger?: boolean;
  busy?: boolean;
  off?: boolean;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before what hurts. */
export function ConfirmSheet(ask: ConfirmSheetProps) {
  const busy = ask.busy ?? false;
  return (
    <Sheet open={ask.open} title={ask.title} onClose={ask.onClose} closable={!busy} testId="confirm-sheet">
      <View className="text-14">{ask.children}</View>
      <View className="c-row gap-3 mt-6">
        <Button kind="line" shape="grow" off={busy} onTap={ask.onClose} testId="confirm-leave">
          先不
        </Button>
        <Button
          kind={ask.danger ? 'urgent' : 'primary'}
          shape="grow"
          busy={busy}
          off={ask.off ?? false}
          onTap={ask.onAct}
          testId="confirm-act"
        >
          {ask.act}
        </Button>
      </View>
    </Sheet>
  );
}
