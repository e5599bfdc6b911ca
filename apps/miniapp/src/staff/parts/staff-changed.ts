import { queryClient } from '@/shell/query-client';

/** After a write at the counter: everything staff look at is read again when it is looked at next. */
export function staffChanged(): void {
  void queryClient.invalidateQueries({ queryKey: ['staff'] });
}
