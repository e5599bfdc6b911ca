import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The head of a finished thing: a green mark and, beneath, the amount and who. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <View className="c-card text-center" data-testid="done">
      <View className="c-done-mark">
        <Icon name="check" size={28} />
      </View>
      <View className="mt-2">{children}</View>
    </View>
  );
}
