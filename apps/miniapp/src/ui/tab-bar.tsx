import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Mark } from './mark';
import { useOverlays } from './overlay';

export interface Tab<Key extends string> {
  key: Key;
  word: string;
  icon: IconName;
  iconOn: IconName;
}

export interface TabBarProps<Key extends string> {
  tabs: readonly Tab<Key>[];
  current: Key | null;
  /** Stands above the tabs where the bar is a side bar. */
  brand: string;
  onPick: (key: Key) => void;
}

/** The tabs; they step aside while a sheet is open. */
export function TabBar<Key extends string>({ tabs, current, brand, onPick }: TabBarProps<Key>) {
  const covered = useOverlays((state) => state.open > 0);
  if (covered && process.env.TARO_ENV === 'weapp') return null;
  return (
    <View className="c-tabbar" data-testid="tab-bar">
      <View className="c-tab-brand">
        <Mark size={24} className="text-brand" />
        {brand}
      </View>
      {tabs.map((tab) => (
        <View
          key={tab.key}
          className={`c-tab ${tab.key === current ? 'c-tab-on' : ''}`}
          role="tab"
          aria-selected={tab.key === current}
          onClick={() => {
            onPick(tab.key);
          }}
          data-testid={`tab-${tab.key}`}
        >
          <Icon name={tab.key === current ? tab.iconOn : tab.icon} size={24} />
          <View>{tab.word}</View>
        </View>
      ))}
    </View>
  );
}
