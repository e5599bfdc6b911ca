import { create } from 'zustand';
import { TabBar, type Tab } from '@/ui/tab-bar';
import { goTab, type TabKey } from './navigation';
import { useSession } from './session';

/** The tab on the screen, said by its page: the mini-program's tab bars live outside the pages and hear of no showing. */
export const useTab = create<{ current: TabKey | null }>(() => ({ current: null }));

const tabs: readonly Tab<TabKey>[] = [
  { key: 'home', word: '首页', icon: 'home', iconOn: 'home-bold' },
  { key: 'desk', word: '工作台', icon: 'desk', iconOn: 'desk-bold' },
  { key: 'me', word: '我的', icon: 'person', iconOn: 'person-bold' },
];

/** The app's tabs; 工作台 is there for staff only. The mini-program draws them itself, H5 in each tab page. */
export function Tabs({ current }: { current: TabKey | null }) {
  const me = useSession((session) => session.me);
  const shown = me?.staff ? tabs : tabs.filter((tab) => tab.key !== 'desk');
  return <TabBar tabs={shown} current={current} brand={me?.merchantName ?? '车友'} onPick={goTab} />;
}
