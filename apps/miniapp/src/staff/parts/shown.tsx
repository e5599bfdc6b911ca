import type { ReactNode } from 'react';
import type { Remote } from '@/shell/remote';
import { Failed, StaleNote } from '@/shell/view-parts';
import { RowBones, Waiting } from '@/ui/skeleton';

export interface ShownProps<Data> {
  view: Remote<Data>;
  /** What didn't come: 会员资料没能加载出来. */
  failed: string;
  /** What that means for the money. */
  money?: string;
  bones?: ReactNode;
  empty?: ReactNode;
  children: (data: Data, stale: boolean) => ReactNode;
}

/** The four states of what a page reads. */
export function Shown<Data>({ view, failed, money, bones, empty = null, children }: ShownProps<Data>) {
  switch (view.state) {
    case 'waiting':
      return <Waiting>{bones ?? <RowBones />}</Waiting>;
    case 'failed':
      return <Failed view={view} title={failed} {...(money && { money })} />;
    case 'empty':
      return empty;
    case 'ready':
      return (
        <>
          <StaleNote since={view.staleSince} />
          {children(view.data, view.staleSince !== null)}
        </>
      );
  }
}
