import { tenderNames } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMay } from '@/shell/session';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Sheet } from '@/ui/sheet';
import { nearDayClock } from '@/ui/when';
import { UndoTopUpSheet } from '../../parts/undo-top-up-sheet';
import type { DaySaleRow } from '../../parts/wire';

const stateWords: Record<string, string> = {
  done: '已到账',
  waiting: '等待第二人确认',
  rejected: '没有通过，没有入账',
  undone: '已撤销，卡里已扣回',
};

/** A top-up of the day; one that was taken at the counter can be undone by a manager while nothing of it was used. */
export function TopUpRowSheet({ row, onClose }: { row: DaySaleRow; onClose: () => void }) {
  const atCounter = row.methods !== tenderNames.wechat;
  const mayUndo = useMay('counterTopUp.undo') && atCounter && row.state === 'done';
  const [undoing, setUndoing] = useState(false);
  if (undoing) {
    return (
      <UndoTopUpSheet
        topUpId={row.id}
        amountFen={row.totalFen}
        bonusFen={null}
        onUndone={onClose}
        onClose={() => {
          setUndoing(false);
        }}
      />
    );
  }
  return (
    <Sheet open title="储值卡充值" onClose={onClose} testId="top-up-row-sheet">
      <Pair word="金额">{yuan(row.totalFen)}</Pair>
      <Pair word="会员">{row.memberName ?? '未留姓名'}</Pair>
      <Pair word="收款方式">{row.methods}</Pair>
      <Pair word="时间">{nearDayClock(row.at)}</Pair>
      <Pair word="经手人">{row.by}</Pair>
      {row.number && <Pair word="收据号">{row.number}</Pair>}
      <Pair word="状态">{stateWords[row.state] ?? '处理中'}</Pair>
      {!atCounter && (
        <Note tone="grey" className="mt-3">
          车主在自己手机上用微信充的，柜台不能撤销
        </Note>
      )}
      {mayUndo && (
        <View className="mt-4">
          <Button
            kind="urgent"
            shape="wide"
            onTap={() => {
              setUndoing(true);
            }}
            testId="undo"
          >
            撤销这笔充值
          </Button>
        </View>
      )}
    </Sheet>
  );
}
