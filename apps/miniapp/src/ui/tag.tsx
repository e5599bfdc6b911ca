import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export type Tone = 'grey' | 'brand' | 'good' | 'watch' | 'urgent' | 'gold';

/** A short word about a thing. */
export function Tag({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <View className={`c-tag c-tag-${tone}`}>{children}</View>;
}

/** A point of colour, 8 px. */
export function Dot({ tone = 'grey' }: { tone?: Exclude<Tone, 'gold'> }) {
  return <View className={`c-dot c-dot-${tone}`} />;
}
