import type { Home, ShopBrief } from '@cheyou/contracts';
import { useState } from 'react';
import { recall, remember } from '@/shell/storage';

const pickedName = 'kept.home.shop';

/** The shop whose name and phone stand first: the one picked on this phone, else the one of the last visit. */
export function usePickedShop(home: Home | null): { shop: ShopBrief | null; pick: (shopId: string) => void } {
  const [picked, setPicked] = useState(() => recall<string>(pickedName));
  const shop = home ? (home.shops.find(({ id }) => id === picked) ?? home.shop) : null;
  return {
    shop,
    pick: (shopId) => {
      remember(pickedName, shopId);
      setPicked(shopId);
    },
  };
}
