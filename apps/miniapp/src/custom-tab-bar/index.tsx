import { View } from '@tarojs/components';
import { useElder } from '@/shell/preferences';
import { Tabs, useTab } from '@/shell/tabs';

/** The mini-program's own place for the tabs; each tab page has one of these. */
export default function CustomTabBar() {
  const elder = useElder();
  const current = useTab((tab) => tab.current);
  return (
    <View className={`c-root c-root-bar ${elder ? 'c-elder' : ''}`}>
      <Tabs current={current} />
    </View>
  );
}
