import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The mark alone; the row around it is what is tapped. */
export function Check({ on, tone = 'brand' }: { on: boolean; tone?: 'brand' | 'good' | 'locked' }) {
  const paint = { brand: 'c-check-on', good: 'c-check-good', locked: 'c-check-locked' }[tone];
  return <View className={`c-check ${on ? paint : ''}`}>{on && <Icon name="check-bold" size={14} />}</View>;
}

export interface CheckRowProps {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
  testId?: string;
}

/** A sentence with its check mark; the whole row is tapped. */
export function CheckRow({ on, onChange, children, testId }: CheckRowProps) {
  return (
    <View
      className="c-check-row"
      role="checkbox"
      aria-checked={on}
      onClick={() => {
        onChange(!on);
      }}
      data-testid={testId}
    >
      <Check on={on} />
      <View className="c-grow">{children}</View>
    </View>
  );
}

/** The paint of a switch; put it at the side of a Cell whose tap turns it. */
export function Switch({ on }: { on: boolean }) {
  return (
    <View className={`c-switch ${on ? 'c-switch-on' : ''}`} role="switch" aria-checked={on}>
      <View className="c-switch-knob" />
    </View>
  );
}
