import type { CarView } from '@cheyou/contracts';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';

/** The cars one owns or drives. */
export function useMyCars(): Remote<CarView[]> {
  return useRemote({ key: ['cars'], read: () => api.get<CarView[]>('/me/cars') });
}

/** After a car changed: the list and the first screen show it. */
export async function carsChanged(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['cars'] }),
    queryClient.invalidateQueries({ queryKey: ['home'] }),
  ]);
}
