import type { ShopBrief } from '@cheyou/contracts';
import { create } from 'zustand';
import { useSession } from './session';
import { recall, remember } from './storage';

const shopName = 'staff.shop';

/** The shop a staff member works in now; null leaves it to the server, which takes the home shop. */
export const useShop = create<{ shopId: string | null }>(() => ({ shopId: recall<string>(shopName) }));

export function workIn(shopId: string): void {
  remember(shopName, shopId);
  useShop.setState({ shopId });
}

/** The shop staff work in, among those they may; null for owners. */
export function useWorkingShop(): ShopBrief | null {
  const staff = useSession((session) => session.me?.staff ?? null);
  const picked = useShop((shop) => shop.shopId);
  if (!staff) return null;
  const find = (id: string | null) => staff.shops.find((shop) => shop.id === id);
  return find(picked) ?? find(staff.shopId) ?? null;
}
