import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { cardsChanged } from '../../parts/cards-changed';

export type CardTransfer = components['schemas']['CardTransferView'];

const states: Readonly<Record<CardTransfer['state'], string>> = {
  offered: '等待确认',
  accepted: '已完成',
  declined: '没有接收',
  withdrawn: '已撤回',
  expired: '已过期',
};

/** One transfer with what this side of it can do. */
export function TransferRow({ transfer, off }: { transfer: CardTransfer; off: boolean }) {
  const out = transfer.direction === 'out';
  const open = transfer.state === 'offered';
  return (
    <Card className="mb-3" testId={`transfer-${transfer.id}`}>
      <View className="c-between">
        <View className="text-16 font-semibold">
          {out ? '转给' : '来自'} {transfer.otherName}
        </View>
        <Tag tone={open ? 'brand' : 'grey'}>{states[transfer.state]}</Tag>
      </View>
      <View className="c-hair" />
      <Pair word={open ? '现在可转' : '金额'}>{yuan(transfer.amountFen)}</Pair>
      <Pair word="其中">{`本金 ${yuan(transfer.principalFen)}，赠送 ${yuan(transfer.bonusFen)}`}</Pair>
      <Pair word="发起">{nearDayClock(transfer.offeredAt)}</Pair>
      {open && <Pair word="有效至">{nearDayClock(transfer.expiresAt)}</Pair>}
      {transfer.endedAt !== null && <Pair word="结束">{nearDayClock(transfer.endedAt)}</Pair>}
      {open && (out ? <Withdraw transfer={transfer} off={off} /> : <Answer transfer={transfer} off={off} />)}
    </Card>
  );
}

function useEnd({ id }: CardTransfer, how: 'rejection' | 'withdrawal') {
  const end = useOnce<Record<string, never>, CardTransfer>(`${how}.${id}`, (body, key) =>
    api.post(`/me/card-transfers/${id}/${how}`, body, { key }),
  );
  useDone(end, cardsChanged);
  return end;
}

function Withdraw({ transfer, off }: { transfer: CardTransfer; off: boolean }) {
  const end = useEnd(transfer, 'withdrawal');
  return (
    <View className="mt-3">
      <Button
        kind="line"
        shape="wide"
        off={off}
        busy={end.busy}
        onTap={() => void end.run({})}
        testId="transfer-withdraw"
      >
        撤回转让
      </Button>
      <OutcomeNote once={end} />
    </View>
  );
}

function Answer({ transfer, off }: { transfer: CardTransfer; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const reject = useEnd(transfer, 'rejection');
  const accept = useOnce<{ quotedFen: number }, CardTransfer>(`acceptCard.${transfer.id}`, (body, key) =>
    api.post(`/me/card-transfers/${transfer.id}/acceptance`, body, { key }),
  );
  const close = (): void => {
    setAsking(false);
  };
  useDone(accept, () => {
    close();
    cardsChanged();
  });
  return (
    <>
      <View className="c-row gap-3 mt-3">
        <Button
          kind="line"
          small
          off={off}
          busy={reject.busy}
          onTap={() => void reject.run({})}
          testId="transfer-reject"
        >
          不接收
        </Button>
        <Button
          small
          shape="grow"
          off={off || transfer.amountFen === 0}
          busy={accept.busy}
          onTap={() => {
            setAsking(true);
          }}
          testId="transfer-accept"
        >
          接收 {yuan(transfer.amountFen)}
        </Button>
      </View>
      <OutcomeNote once={reject} />
      <OutcomeNote once={accept} />
      <ConfirmSheet
        open={asking}
        title="接收转让"
        act={`接收 ${yuan(transfer.amountFen)}`}
        busy={accept.busy}
        onAct={() => void accept.run({ quotedFen: transfer.amountFen })}
        onClose={close}
      >
        接收后进入您的会员卡，按原来的章程和到期日使用；以后要退，由门店付款给您，不退回原付款人。
      </ConfirmSheet>
    </>
  );
}
