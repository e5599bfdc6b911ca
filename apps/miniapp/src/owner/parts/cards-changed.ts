import { queryClient } from '@/shell/query-client';

const shown = [
  'cards',
  'service-cards',
  'card-refund',
  'card-refunds',
  'card-transfers',
  'refund-quote',
  'statement',
  'home',
];

/** After a write about one's card: whatever shows cards is read again. */
export function cardsChanged(): void {
  for (const name of shown) void queryClient.invalidateQueries({ queryKey: [name] });
}
