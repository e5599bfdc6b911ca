import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

/** An icon on a small tinted square: what kind of line this is. */
export function Badge({
  name,
  tone = 'grey',
}: {
  name: IconName;
  tone?: 'grey' | 'brand' | 'good' | 'watch' | 'urgent';
}) {
  return (
    <View className={`c-badge c-badge-${tone}`}>
      <Icon name={name} />
    </View>
  );
}
