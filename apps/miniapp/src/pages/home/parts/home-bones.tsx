import { View } from '@tarojs/components';
import { Bone, CardFaceBones, ChipsBones, Waiting } from '@/ui/skeleton';

/** The first screen before it is known: same blocks, same heights. */
export function HomeBones() {
  return (
    <Waiting>
      <CardFaceBones />
      <View className="mt-3">
        <ChipsBones />
      </View>
      <View className="c-card c-card-flush mt-3">
        <View className="c-cell">
          <Bone width={20} height={20} />
          <Bone width={128} height={14} />
        </View>
      </View>
      <View className="c-card mt-3 flex flex-col gap-3">
        <View className="c-between">
          <Bone width={108} height={24} />
          <Bone width={112} height={37} />
        </View>
        <Bone width={136} />
        <View className="c-row gap-4">
          <Bone width={72} />
          <Bone width={72} />
        </View>
      </View>
      <View className="c-card mt-3 c-between">
        {[0, 1, 2, 3, 4].map((column) => (
          <View key={column} className="flex flex-col items-center gap-2">
            <Bone width={40} height={40} />
            <Bone width={36} />
          </View>
        ))}
      </View>
      <View className="c-card mt-3 flex flex-col gap-3">
        <Bone width={88} height={16} />
        <Bone width={220} />
      </View>
    </Waiting>
  );
}
