import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

export interface StateMarkProps {
  icon: IconName;
  tone: 'brand' | 'watch' | 'good' | 'grey' | 'done';
  /** While something is awaited. */
  turning?: boolean;
}

/** The round mark above what is said about how something stands. */
export function StateMark({ icon, tone, turning = false }: StateMarkProps) {
  return (
    <View className={`c-state-mark c-state-mark-${tone}`}>
      <Icon name={icon} size={28} className={turning ? 'c-spin' : ''} />
    </View>
  );
}
