import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Pair } from '@/ui/pair';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { cardsChanged } from '../../parts/cards-changed';

/** What every transfer has, whatever goes over. */
export interface Transfer {
  id: string;
  direction: 'out' | 'in';
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
  otherName: string;
  offeredAt: string;
  expiresAt: string;
  endedAt: string | null;
}

/** Where it is answered, and what giving is called there. */
export interface TransferWay {
  path: string;
  verb: string;
}

const states: Readonly<Record<Transfer['state'], string>> = {
  offered: '等待确认',
  accepted: '已完成',
  declined: '没有接收',
  withdrawn: '已撤回',
  expired: '已失效',
};

interface TransferRowProps {
  transfer: Transfer;
  way: TransferWay;
  off: boolean;
  /** How its receiver says yes. */
  accept: ReactNode;
  /** What goes over. */
  children: ReactNode;
}

/** One transfer with what this side of it can do. */
export function TransferRow({ transfer, way, off, accept, children }: TransferRowProps) {
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
      {children}
      <Pair word="发起">{nearDayClock(transfer.offeredAt)}</Pair>
      {open && <Pair word="有效至">{nearDayClock(transfer.expiresAt)}</Pair>}
      {transfer.endedAt !== null && <Pair word="结束">{nearDayClock(transfer.endedAt)}</Pair>}
      {open && out && <Withdraw transfer={transfer} way={way} off={off} />}
      {open && !out && (
        <Answer transfer={transfer} way={way} off={off}>
          {accept}
        </Answer>
      )}
    </Card>
  );
}

function useEnd({ id }: Transfer, { path }: TransferWay, how: 'rejection' | 'withdrawal') {
  const end = useOnce<Record<string, never>, Transfer>(`${how}.${id}`, (body, key) =>
    api.post(`${path}/${id}/${how}`, body, { key }),
  );
  useDone(end, cardsChanged);
  return end;
}

function Withdraw({ transfer, way, off }: Pick<TransferRowProps, 'transfer' | 'way' | 'off'>) {
  const end = useEnd(transfer, way, 'withdrawal');
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
        撤回{way.verb}
      </Button>
      <OutcomeNote once={end} />
    </View>
  );
}

function Answer({
  transfer,
  way,
  off,
  children,
}: Pick<TransferRowProps, 'transfer' | 'way' | 'off'> & { children: ReactNode }) {
  const reject = useEnd(transfer, way, 'rejection');
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
        {children}
      </View>
      <OutcomeNote once={reject} />
    </>
  );
}
