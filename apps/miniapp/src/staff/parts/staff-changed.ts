import { queryClient } from '@/shell/query-client';

/** After a write at the counter: everything staff look at is read again when it is looked at next. */
export function staffChanged(): void {
  void queryClient.invalidateQueries({ queryKey: ['staff'] });
}

/** After a refusal: the quotes under this key are forgotten and asked for anew, all else is read again when it is looked at next. */
export function quoteIsOver(key: readonly unknown[]): void {
  void queryClient.resetQueries({ queryKey: key });
  void queryClient.invalidateQueries({ queryKey: ['staff'] }, { cancelRefetch: false });
}
