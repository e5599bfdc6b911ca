import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface NoteProps {
  tone?: 'brand' | 'grey' | 'good' | 'watch' | 'urgent';
  icon?: IconName;
  className?: string;
  testId?: string;
  children: ReactNode;
}

/** One fact, said where it matters. */
export function Note({ tone = 'brand', icon, className = '', testId, children }: NoteProps) {
  return (
    <View className={`c-note c-note-${tone} ${className}`} data-testid={testId}>
      <Icon name={icon ?? (tone === 'good' ? 'check' : 'info')} size={16} className="c-note-icon" />
      <View className="c-grow">{children}</View>
    </View>
  );
}
