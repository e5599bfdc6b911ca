import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { StateMark } from './state-mark';

/** The head of a finished thing: a green mark and, beneath, the amount and who. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <View className="c-card text-center" data-testid="done">
      <StateMark icon="check" tone="done" />
      <View className="mt-2">{children}</View>
    </View>
  );
}
