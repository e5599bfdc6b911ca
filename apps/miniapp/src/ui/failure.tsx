import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './button';
import { StateMark } from './state-mark';

export interface FailureProps {
  /** What happened: 流水没能加载出来. */
  title: string;
  /** What it means for the money and what to do next. */
  text: ReactNode;
  /** The request's number, to tell the shop. */
  number?: string | null | undefined;
  onRetry?: () => void;
  busy?: boolean;
  /** At the right of the number: a way to reach the shop. */
  side?: ReactNode;
}

/** What failed, what it means, and a way to try again. */
export function Failure({ title, text, number, onRetry, busy = false, side }: FailureProps) {
  return (
    <View className="c-card c-failure" data-testid="failure">
      <StateMark icon="warning" tone="watch" />
      <View className="text-16 font-semibold mt-3">{title}</View>
      <View className="text-14 text-secondary mt-1">{text}</View>
      {onRetry && (
        <Button
          icon="refresh"
          shape="wide"
          className="mt-4"
          busy={busy}
          busyLabel="正在重试"
          onTap={onRetry}
          testId="retry"
        >
          重试
        </Button>
      )}
      {(number ?? side) && (
        <View className="c-between w-full min-h-11 mt-2">
          <View className="text-12 text-secondary">{number ? `问题编号 ${number}` : ''}</View>
          {side}
        </View>
      )}
    </View>
  );
}
