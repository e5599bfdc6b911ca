import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useElder } from '@/shell/preferences';
import { currentTab, Tabs } from '@/shell/tabs';

/** The mini-program's own place for the tabs; each tab page has one of these. */
export default function CustomTabBar() {
  const elder = useElder();
  const [tab, setTab] = useState(currentTab);
  useDidShow(() => {
    setTab(currentTab());
  });
  return (
    <View className={`c-root c-root-bar ${elder ? 'c-elder' : ''}`}>
      <Tabs current={tab} />
    </View>
  );
}
