import { queryClient } from '@/shell/query-client';

/** After a write about one's card: whatever shows cards is read again. */
export function cardsChanged(): void {
  for (const name of ['cards', 'card-refund', 'card-refunds', 'card-transfers', 'refund-quote', 'statement', 'home'])
    void queryClient.invalidateQueries({ queryKey: [name] });
}
