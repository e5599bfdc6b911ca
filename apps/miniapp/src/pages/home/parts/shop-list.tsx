import type { ShopBrief } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { callPhone } from '@/shell/call-phone';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { SectionHead } from '@/ui/section-head';
import { Tag } from '@/ui/tag';

/** Where the shops are, whether they are open, and a way to call; `first` is the id of the one that stands first. */
export function ShopList({ shops, first }: { shops: ShopBrief[]; first: string }) {
  const sorted = [...shops].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  return (
    <>
      <SectionHead title="门店" more={shops.length > 1 ? `${shops.length} 家通用` : undefined} />
      <Card flush>
        {sorted.map((shop) => (
          <Cell key={shop.id} testId={`shop-${shop.id}`}>
            <View className="c-grow">
              <View className="c-row gap-2">
                <View className="text-14 font-medium">{shop.name}</View>
                {shop.openNow ? <Tag tone="good">营业中</Tag> : <Tag>已打烊</Tag>}
              </View>
              <View className="text-12 text-secondary mt-1">{shop.address}</View>
              <View className="text-12 text-secondary">{shop.hoursText}</View>
            </View>
            <View aria-label={`打给${shop.name}`}>
              <Button
                kind="sub"
                small
                shape="square"
                icon="phone"
                onTap={() => {
                  void callPhone(shop.phone);
                }}
                testId={`call-${shop.id}`}
              />
            </View>
          </Cell>
        ))}
      </Card>
    </>
  );
}
