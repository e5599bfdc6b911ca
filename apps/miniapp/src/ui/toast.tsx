import { View } from '@tarojs/components';

/** A sentence over the page's foot; the page decides how long it stays. */
export function Toast({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    <View className="c-toast" data-testid="toast">
      <View className="c-toast-text">{words}</View>
    </View>
  );
}
