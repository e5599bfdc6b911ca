import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface NavBarProps {
  /** In the middle. */
  title?: string;
  /** At the left, in place of a title: mark and shop on the tabs. */
  lead?: ReactNode;
  onBack?: (() => void) | undefined;
  /** At the right; only where no capsule stands. */
  side?: ReactNode;
  /** Height of the status bar in px, 0 in a browser. */
  statusHeight: number;
  /** Width kept free at the right for the capsule, 0 in a browser. */
  capsuleRoom: number;
}

/** The bar at the top, in the colour of the page. */
export function NavBar({ title, lead, onBack, side, statusHeight, capsuleRoom }: NavBarProps) {
  return (
    <View className="c-nav" style={{ paddingTop: `${statusHeight}px` }}>
      <View className="c-nav-bar">
        {onBack && (
          <View className="c-nav-back" role="button" aria-label="返回" onClick={onBack} data-testid="nav-back">
            <Icon name="back" size={22} />
          </View>
        )}
        {lead ? <View className="c-nav-lead">{lead}</View> : <View className="c-nav-title">{title}</View>}
        {side && (
          <View className="c-nav-side" style={{ marginRight: `${capsuleRoom}px` }}>
            {side}
          </View>
        )}
      </View>
    </View>
  );
}

/** A word with a small arrow behind the title: which shop. */
export function NavPick({ children, onTap }: { children: ReactNode; onTap?: () => void }) {
  return (
    <View className="c-nav-pick" onClick={onTap} data-testid="nav-pick">
      <View className="c-nav-words">{children}</View>
      {onTap && <Icon name="chevron-down" size={16} className="flex-none" />}
    </View>
  );
}
