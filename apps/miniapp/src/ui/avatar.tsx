import { View } from '@tarojs/components';

/** The last name's character of a person; a person without a name is a 客. */
export function Avatar({ name, size = 'm' }: { name: string | null; size?: 's' | 'm' | 'l' }) {
  return <View className={`c-avatar c-avatar-${size}`}>{name?.trim().slice(0, 1) || '客'}</View>;
}
