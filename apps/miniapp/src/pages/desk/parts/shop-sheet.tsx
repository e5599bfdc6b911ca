import type { ShopBrief } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { queryClient } from '@/shell/query-client';
import { workIn } from '@/shell/shop';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { Sheet } from '@/ui/sheet';

export interface ShopSheetProps {
  open: boolean;
  shops: ShopBrief[];
  pickedId: string | null;
  onClose: () => void;
}

/** Which shop a staff member works in; sales, cash and figures belong to it. */
export function ShopSheet({ open, shops, pickedId, onClose }: ShopSheetProps) {
  const pick = (shopId: string): void => {
    onClose();
    if (shopId === pickedId) return;
    workIn(shopId);
    void queryClient.resetQueries({ queryKey: ['staff'] });
  };
  return (
    <Sheet open={open} title="在哪家店工作" onClose={onClose} testId="work-shop-sheet">
      <View className="-mx-4">
        {shops.map((shop) => (
          <Cell
            key={shop.id}
            strong
            title={shop.name}
            note={shop.address}
            side={<Check on={shop.id === pickedId} />}
            onTap={() => {
              pick(shop.id);
            }}
            testId={`work-in-${shop.id}`}
          />
        ))}
      </View>
      <View className="text-12 text-secondary mt-3">单据、现金和今日数字都记在所选的门店</View>
    </Sheet>
  );
}
