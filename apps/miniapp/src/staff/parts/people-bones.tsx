import { View } from '@tarojs/components';
import { Bone, CardBones, ChipsBones, RowBones } from '@/ui/skeleton';

/** A car's or a member's page before it is known: head with figures, then lists under their titles. */
export function PeopleBones() {
  return (
    <>
      <CardBones />
      <View className="mt-3">
        <ChipsBones />
      </View>
      {[2, 3].map((rows) => (
        <View key={rows}>
          <View className="mt-6 mb-2">
            <Bone width={72} height={18} />
          </View>
          <RowBones rows={rows} icon />
        </View>
      ))}
    </>
  );
}
