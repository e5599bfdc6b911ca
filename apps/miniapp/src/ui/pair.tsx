import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A word at the left edge, its value at the right. */
export function Pair({ word, children }: { word: ReactNode; children: ReactNode }) {
  return (
    <View className="c-pair">
      <View className="c-pair-word">{word}</View>
      <View className="c-pair-value">{children}</View>
    </View>
  );
}

/** What a write changed: before, an arrow, after. */
export function BeforeAfter({ before, after }: { before: ReactNode; after: ReactNode }) {
  return (
    <View className="c-row gap-1 c-nowrap">
      <View className="text-secondary">{before}</View>
      <Icon name="chevron-right" size={16} className="c-chevron" />
      <View className="font-semibold text-ink">{after}</View>
    </View>
  );
}
