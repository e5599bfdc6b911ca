import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** The bar at the foot of a page: a total at the left, one primary button at the right. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <View className="c-actionbar">{children}</View>;
}
