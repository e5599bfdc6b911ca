import { View } from '@tarojs/components';
import { callPhone } from '@/shell/call-phone';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SectionHead } from '@/ui/section-head';
import { knownShop } from './known-shop';

/** How the refund of a card is asked for, and whom to ask. */
export function HowToApply({ children }: { children: string }) {
  const shop = knownShop();
  return (
    <>
      <SectionHead title="怎么办理" />
      <Card>
        <View className="text-14">{children}</View>
        {shop && (
          <Button
            kind="sub"
            shape="wide"
            icon="phone"
            className="mt-3"
            onTap={() => {
              void callPhone(shop.phone);
            }}
            testId="call-shop"
          >
            打给{shop.name}
          </Button>
        )}
      </Card>
    </>
  );
}
