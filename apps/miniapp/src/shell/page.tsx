import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { BackCatcher } from '@/ui/back-catcher';
import { NavBar } from '@/ui/nav-bar';
import { createOverlayScope, OverlayScopeContext } from '@/ui/overlay';
import { Gate } from './gate';
import { navMetrics } from './nav-metrics';
import { goBack, type TabKey } from './navigation';
import { useElder } from './preferences';
import { useSession } from './session';
import { Tabs, useTab } from './tabs';

export interface PageProps {
  /** In the middle of the navigation bar; on tabs `lead` stands in its place. */
  title?: string;
  lead?: ReactNode;
  /** A tab page: no back, tabs beneath. */
  tab?: TabKey;
  /** In place of one page back, where a half-filled form would be lost. */
  onBack?: () => void;
  navSide?: ReactNode;
  /** The ActionBar. */
  bar?: ReactNode;
  /** Sheets, keypads and toasts: outside the body, over the page. */
  over?: ReactNode;
  /** Staff pages stand beside the side bar of a desktop window: one column that is read easily, or `columns` side by side. */
  wide?: boolean | 'columns';
  /** The body as a column whose children may grow. */
  column?: boolean;
  /** For people who aren't signed in as well. */
  open?: boolean;
  testId?: string;
  children: ReactNode;
}

/** The frame every page stands in: bar above, body, bars below, text size, and the gate for people unknown. */
export function Page({ tab, wide = false, column = false, open = false, ...page }: PageProps) {
  const elder = useElder();
  const [scope] = useState(createOverlayScope);
  const metrics = navMetrics();
  const signedOut = useSession((session) => session.state === 'signedOut') && !open;
  useDidShow(() => {
    if (tab) useTab.setState({ current: tab });
  });
  const side = (tab !== undefined || wide !== false) && process.env.TARO_ENV === 'h5';
  const classes = [
    'c-root',
    elder && 'c-elder',
    wide && 'c-root-wide',
    wide === 'columns' && 'c-root-columns',
    side && 'c-root-side',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <OverlayScopeContext.Provider value={scope}>
      <View className={classes} data-testid={page.testId}>
        <NavBar
          title={page.title ?? ''}
          lead={page.lead}
          side={page.navSide}
          onBack={tab ? undefined : (page.onBack ?? goBack)}
          {...metrics}
        />
        <View className={`c-body ${column ? 'c-body-column' : ''}`}>{signedOut ? <Gate /> : page.children}</View>
        {!signedOut && page.bar}
        {tab && <View className="c-tabbar-room" />}
        {side && (
          <View className={tab ? '' : 'c-side-only'}>
            <Tabs current={tab ?? 'desk'} />
          </View>
        )}
        {!signedOut && page.over}
        {process.env.TARO_ENV === 'weapp' && <BackCatcher scope={scope} />}
      </View>
    </OverlayScopeContext.Provider>
  );
}
