import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface SectionHeadProps {
  title: ReactNode;
  /** At the right edge; with onTap it is a link. */
  more?: ReactNode;
  onTap?: () => void;
}

/** The head above a group of cards. */
export function SectionHead({ title, more, onTap }: SectionHeadProps) {
  return (
    <View className="c-head">
      <View className="c-head-title">{title}</View>
      {more !== undefined && (
        <View className="c-head-more" onClick={onTap}>
          {more}
          {onTap && <Icon name="chevron-right" size={18} className="c-chevron" />}
        </View>
      )}
    </View>
  );
}
