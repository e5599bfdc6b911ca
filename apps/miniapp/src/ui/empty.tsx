import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface EmptyProps {
  title: string;
  /** What will appear here. */
  text?: string;
  /** The one thing to do about it: a button. */
  children?: ReactNode;
}

/** Nothing here yet: what will be, and one way to begin. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <View className="c-empty" data-testid="empty">
      <View className="c-empty-art" />
      <View className="c-empty-title">{title}</View>
      {text && <View className="c-empty-text">{text}</View>}
      {children && <View className="mt-6">{children}</View>}
    </View>
  );
}
