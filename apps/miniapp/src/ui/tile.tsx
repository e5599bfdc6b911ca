import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Check } from './check';

export interface TileProps {
  on: boolean;
  /** Can't be chosen; its children say why. */
  off?: boolean;
  /** Whether a check mark stands in the corner of the chosen one. */
  mark?: boolean;
  onTap: () => void;
  testId?: string;
  children: ReactNode;
}

/** A choice with room for two lines; the chosen one has a blue edge and a check mark. */
export function Tile({ on, off = false, mark = true, onTap, testId, children }: TileProps) {
  return (
    <View
      className={`c-tile ${on ? 'c-tile-on' : ''} ${off ? 'c-tile-off' : ''}`}
      role="radio"
      aria-checked={on}
      aria-disabled={off}
      onClick={off ? undefined : onTap}
      data-testid={testId}
    >
      {children}
      {on && mark && (
        <View className="c-tile-check">
          <Check on />
        </View>
      )}
    </View>
  );
}
