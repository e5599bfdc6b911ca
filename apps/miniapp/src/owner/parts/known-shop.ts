import type { Home, ShopBrief } from '@cheyou/contracts';
import { queryClient } from '@/shell/query-client';
import { recall } from '@/shell/storage';

/** The shop of the last visit as the first screen knew it, also from before a restart; null when it was never seen. */
export function knownShop(): ShopBrief | null {
  const home = queryClient.getQueryData<Home>(['home']) ?? recall<{ data: Home }>('kept.first-screen.2')?.data;
  return home?.shop ?? null;
}
