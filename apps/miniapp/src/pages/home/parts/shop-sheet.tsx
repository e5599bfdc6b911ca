import type { ShopBrief } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { Sheet } from '@/ui/sheet';

export interface ShopSheetProps {
  open: boolean;
  shops: ShopBrief[];
  pickedId: string | null;
  onPick: (shopId: string) => void;
  onClose: () => void;
}

/** Which shop stands first on this phone; the card is good in all of them. */
export function ShopSheet({ open, shops, pickedId, onPick, onClose }: ShopSheetProps) {
  return (
    <Sheet open={open} title="常去的门店" onClose={onClose} testId="shop-sheet">
      <View className="-mx-4">
        {shops.map((shop) => (
          <Cell
            key={shop.id}
            strong
            title={shop.name}
            note={shop.address}
            side={<Check on={shop.id === pickedId} />}
            onTap={() => {
              onPick(shop.id);
              onClose();
            }}
            testId={`pick-shop-${shop.id}`}
          />
        ))}
      </View>
    </Sheet>
  );
}
