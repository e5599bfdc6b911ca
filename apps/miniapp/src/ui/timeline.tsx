import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** Cards along a line of time; `now` fills the mark. */
export function Timeline({ items }: { items: { key: string; now?: boolean; content: ReactNode }[] }) {
  return (
    <View className="c-timeline">
      {items.map((item) => (
        <View key={item.key} className="c-timeline-item">
          <View className={`c-timeline-mark ${item.now ? 'c-timeline-mark-on' : ''}`} />
          {item.content}
        </View>
      ))}
    </View>
  );
}
