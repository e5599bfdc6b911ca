import { callPhone } from '@/shell/call-phone';
import { TextButton } from '@/ui/button';
import { knownShop } from './known-shop';

/** Beside something that failed: a person to ask. Nothing when no shop is known yet. */
export function CallShop() {
  const shop = knownShop();
  if (!shop) return null;
  return (
    <TextButton
      onTap={() => {
        void callPhone(shop.phone);
      }}
      testId="call-shop"
    >
      联系门店
    </TextButton>
  );
}
