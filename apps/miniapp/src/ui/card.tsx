import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface CardProps {
  /** No padding: rows, chips or a picture reach the edges. */
  flush?: boolean;
  className?: string;
  onTap?: () => void;
  testId?: string;
  children: ReactNode;
}

/** A white surface. */
export function Card({ flush = false, className = '', onTap, testId, children }: CardProps) {
  return (
    <View className={`c-card ${flush ? 'c-card-flush' : ''} ${className}`} onClick={onTap} data-testid={testId}>
      {children}
    </View>
  );
}
