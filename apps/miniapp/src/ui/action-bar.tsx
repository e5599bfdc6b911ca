import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface ActionBarProps {
  /** How the act went: above the button, so that it is in sight wherever the page stands. */
  note?: ReactNode;
  children: ReactNode;
}

/** The bar at the foot of a page: a total at the left, one primary button at the right. */
export function ActionBar({ note, children }: ActionBarProps) {
  return (
    <View className="c-actionbar">
      {note}
      <View className="c-actionbar-row">{children}</View>
    </View>
  );
}
