import type { ShopBrief } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { callPhone } from '@/shell/call-phone';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Separated } from '@/ui/separated';

/** The shop to talk to. */
export function ShopContact({ shop }: { shop: ShopBrief }) {
  return (
    <Card className="mt-3 c-row gap-3">
      <Badge name="store" tone="brand" />
      <View className="c-grow">
        <View className="text-14 font-medium">联系{shop.name}</View>
        <View className="text-12 text-secondary">
          <Separated parts={[shop.openNow ? '营业中' : '已打烊', shop.hoursText]} />
        </View>
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
          testId="me-call"
        />
      </View>
    </Card>
  );
}
