import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { TextButton } from '@/ui/button';
import { Failure } from '@/ui/failure';
import { Note } from '@/ui/note';
import { clock, monthDay } from '@/ui/when';
import { problemNumber } from './api-error';
import type { Failed as FailedView } from './remote';
import type { Once } from './use-once';

export interface FailedProps {
  view: FailedView;
  /** What didn't come: 流水没能加载出来. */
  title: string;
  /** What that means for the money, where there is money. */
  money?: string;
  side?: ReactNode;
}

/** A reading that failed: what, what it means, its number, and a way to try again. */
export function Failed({ view, title, money, side }: FailedProps) {
  return (
    <Failure
      title={title}
      text={
        <>
          {money && <View>{money}</View>}
          <View>{view.error.message}</View>
        </>
      }
      number={problemNumber(view.error)}
      busy={view.retrying}
      onRetry={view.retry}
      side={side}
    />
  );
}

/** Says that what is shown was read earlier; nothing while it is fresh. */
export function StaleNote({ since }: { since: number | null }) {
  const [now] = useState(Date.now);
  if (since === null) return null;
  const today = monthDay(since) === monthDay(now);
  return (
    <Note tone="grey" icon="offline" className="mb-3" testId="stale-note">
      网络不稳，以下内容更新于 {today ? clock(since) : `${monthDay(since)} ${clock(since)}`}
    </Note>
  );
}

/** Says in place how a write went, and offers to ask again where its outcome isn't known. */
export function OutcomeNote<Body, Answer>({
  once,
  className = 'mt-3',
}: {
  once: Once<Body, Answer>;
  className?: string;
}) {
  const { outcome, unfinished, busy } = once;
  if (busy) return null;
  if (outcome?.state === 'refused') {
    const number = problemNumber(outcome.error);
    return (
      <Note tone="watch" icon="warning" className={className} testId="write-refused">
        <View>{outcome.error.message}</View>
        {number && <View>问题编号 {number}</View>}
      </Note>
    );
  }
  if (!unfinished) return null;
  return (
    <Note tone="watch" icon="warning" className={className} testId="write-unknown">
      <View>上一次提交还没有收到结果，可能已经成功。再确认一次不会重复扣款。</View>
      <TextButton onTap={() => void once.resume()} testId="write-resume">
        查询结果
      </TextButton>
    </Note>
  );
}
