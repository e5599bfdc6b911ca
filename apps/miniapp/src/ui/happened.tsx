import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from './card';
import { Separated } from './separated';
import { clock, day } from './when';

export interface HappenedProps {
  title: string;
  /** An instant. */
  at: string;
  by: string | null;
  reason: string | null;
  /** How it stands. */
  side?: ReactNode;
  children?: ReactNode;
  testId: string;
}

/** One thing that happened to a card: what, when, by whom and why. */
export function Happened({ title, at, by, reason, side, children, testId }: HappenedProps) {
  return (
    <Card testId={testId}>
      <View className="c-between c-wrap gap-2">
        <View className="text-14 font-semibold">{title}</View>
        {side}
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated parts={[`${day(at)} ${clock(at)}`, by]} />
      </View>
      {reason !== null && <View className="text-14 mt-1">原因：{reason}</View>}
      {children}
    </Card>
  );
}
