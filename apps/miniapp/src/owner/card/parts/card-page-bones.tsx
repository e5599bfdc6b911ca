import { View } from '@tarojs/components';
import { Bone, CardBones, CardFaceBones, RowBones, Waiting } from '@/ui/skeleton';

/** The card's page before it is known. */
export function CardPageBones() {
  return (
    <Waiting>
      <CardFaceBones />
      <View className="c-row gap-3 mt-3">
        {[0, 1].map((button) => (
          <View key={button} className="c-grow h-12 rounded-control bg-white" />
        ))}
      </View>
      <View className="mt-6 mb-2">
        <Bone width={72} height={18} />
      </View>
      <CardBones />
      <View className="mt-6 mb-2">
        <Bone width={104} height={18} />
      </View>
      <RowBones rows={3} icon />
    </Waiting>
  );
}
