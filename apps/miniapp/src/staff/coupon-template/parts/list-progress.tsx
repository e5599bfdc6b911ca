import { sentenceFor } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Shown } from '@/shell/shown';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { Barline } from '@/ui/bars';
import { Button } from '@/ui/button';
import { counted } from '@/ui/money';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import type { CouponListDetail } from '../../parts/wire';

/** How far a list is, and in the end who got nothing and why. */
export function ListProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const [done, setDone] = useState(false);
  const view = useRemote({
    key: ['staff', 'coupon-list', id],
    read: async () => {
      const list = await api.get<CouponListDetail>(`/staff/coupon-lists/${id}`);
      setDone(list.waiting === 0);
      return list;
    },
    every: done ? false : livePaceMs,
  });
  return (
    <Sheet
      open
      title="发放进度"
      onClose={onClose}
      testId="list-progress"
      foot={
        <Button shape="wide" onTap={onClose} testId="list-done">
          {done ? '好了' : '先离开，后台接着发'}
        </Button>
      }
    >
      <Shown view={view} failed="进度没能加载出来" money="券照常在后台发，不会重复。">
        {(list) => <Progress list={list} />}
      </Shown>
    </Sheet>
  );
}

function Progress({ list }: { list: CouponListDetail }) {
  const { asked, given, refused, waiting, repeated, refusals } = list;
  return (
    <>
      <Note tone={waiting > 0 ? 'brand' : given > 0 ? 'good' : 'watch'} testId="list-sum">
        {sumWords(list)}
      </Note>
      {asked > 0 && (
        <View className="mt-3">
          <Barline
            parts={[
              { paint: 'good', value: given },
              { paint: 'watch', value: refused },
            ]}
            whole={asked}
          />
        </View>
      )}
      {repeated > 0 && (
        <View className="text-12 text-secondary mt-2">{`名单里有 ${counted(repeated)} 行是重复的，只算一次。`}</View>
      )}
      {refusals.length > 0 && <SectionHead title="没有发到的" more={`${counted(refused)} 位`} />}
      {refusals.map(({ place, who, why }) => (
        <View key={place} className="c-between mt-2 text-14">
          <View>{list.recipients === 'phones' ? `第 ${String(place)} 个 ${who}` : who}</View>
          <View className="text-12 text-secondary">{whyWords[why] ?? sentenceFor(why)}</View>
        </View>
      ))}
      {refused > refusals.length && (
        <View className="text-12 text-secondary mt-2">{`只列出前 ${String(refusals.length)} 位。`}</View>
      )}
    </>
  );
}

function sumWords({ asked, given, refused, waiting }: CouponListDetail): string {
  if (asked === 0) return '现在没有会员在这个等级，一张也没有发。';
  if (waiting > 0) return `正在发：已发 ${counted(given)} 张，还有 ${counted(waiting)} 位。`;
  if (given === 0) return '一张也没有发出去。';
  return refused > 0
    ? `发完了：${counted(given)} 位收到，${counted(refused)} 位没有发到。`
    : `发完了：${counted(given)} 位都收到了。`;
}

const whyWords: Partial<Record<CouponListDetail['refusals'][number]['why'], string>> = {
  NOT_FOUND: '不是会员',
  PHONE_INVALID: '不是手机号',
  COUPON_LIMIT: '已领满',
  COUPON_SOLD_OUT: '张数或预算已用完',
  COUPON_NOT_OFFERED: '已停发或已过期',
  COUPON_CAR_MISSING: '没有车或有几辆车',
};
