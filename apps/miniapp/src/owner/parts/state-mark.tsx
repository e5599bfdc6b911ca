import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/ui/icon';
import './state-mark.css';

export interface StateMarkProps {
  icon: IconName;
  tone: 'brand' | 'watch' | 'good' | 'grey';
  /** While something is awaited. */
  turning?: boolean;
}

/** The round mark above what is said about a payment or an ask. */
export function StateMark({ icon, tone, turning = false }: StateMarkProps) {
  return (
    <View className={`state-mark state-mark-${tone}`}>
      <Icon name={icon} size={28} className={turning ? 'c-spin' : ''} />
    </View>
  );
}
