import type { ReactNode } from 'react';
import { RowBones, Waiting } from '@/ui/skeleton';
import type { Remote } from './remote';
import { Failed, StaleNote } from './view-parts';

export interface ShownProps<Data> {
  view: Remote<Data>;
  /** What didn't come: 会员资料没能加载出来. */
  failed: string;
  /** What that means for the money. */
  money?: string;
  /** Beside the way to try again: a call to the shop. */
  side?: ReactNode;
  bones?: ReactNode;
  empty?: ReactNode;
  children: (data: Data, stale: boolean) => ReactNode;
}

/** The four states of what a page reads. */
export function Shown<Data>({ view, failed, money, side, bones, empty = null, children }: ShownProps<Data>) {
  switch (view.state) {
    case 'waiting':
      return <Waiting>{bones ?? <RowBones />}</Waiting>;
    case 'failed':
      return <Failed view={view} title={failed} side={side} {...(money && { money })} />;
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
