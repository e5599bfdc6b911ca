import type { CardDetail } from '@cheyou/contracts';
import { useState } from 'react';
import { refundStates, type CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { cardsChanged } from '../../parts/cards-changed';

/** What can be done about a card besides paying with it: a refund's state, a loss, a transfer. */
export function CardServices({ card, off }: { card: CardDetail; off: boolean }) {
  return (
    <>
      <SectionHead title="卡片服务" />
      <Card flush>
        <RefundRows cardId={card.id} />
        <LossRow card={card} off={off} />
        <Cell
          icon="people"
          title="转让"
          side="转给其他会员"
          chevron
          onTap={() => {
            go('/owner/card-transfer/index', { id: card.id });
          }}
          testId="card-transfer"
        />
      </Card>
    </>
  );
}

/** The newest request, as it stands; nothing where none was ever made. */
function RefundRows({ cardId }: { cardId: string }) {
  const view = useRemote({
    key: ['card-refunds', cardId],
    read: () => api.get<CardRefund[]>(`/me/cards/${cardId}/refunds`),
    isEmpty: (list) => list.length === 0,
  });
  const [newest] = view.state === 'ready' ? view.data : [];
  if (!newest) return null;
  return (
    <Cell
      icon="receipt"
      title={`退卡 ${yuan(newest.totalFen)}`}
      side={refundStates[newest.state]}
      chevron
      onTap={() => {
        go('/owner/card-refund/index', { id: newest.id });
      }}
      testId="card-refund-state"
    />
  );
}

function LossRow({ card, off }: { card: CardDetail; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const lost = card.state === 'lost';
  const what = lost ? 'recovery' : 'loss';
  const act = useOnce<Record<string, never>, CardDetail>(`${what}.${card.id}`, (body, key) =>
    api.post(`/me/cards/${card.id}/${what}`, body, { key }),
  );
  const close = (): void => {
    setAsking(false);
  };
  useDone(act, () => {
    close();
    cardsChanged();
  });
  if (card.state !== 'active' && !lost) return null;
  return (
    <>
      <Cell
        icon="lock"
        title={lost ? '解除挂失' : '挂失'}
        side={lost ? '找到了' : '丢了先停用'}
        chevron
        {...(!off && {
          onTap: () => {
            setAsking(true);
          },
        })}
        testId="card-loss"
      />
      <ConfirmSheet
        open={asking}
        title={lost ? '解除挂失' : '挂失这张卡'}
        act={lost ? '解除挂失' : '现在挂失'}
        danger={!lost}
        busy={act.busy}
        onAct={() => void act.run({})}
        onClose={close}
      >
        {lost
          ? '解除后这张卡马上可以消费和充值。'
          : '挂失后任何人都不能用这张卡消费、充值或退款，余额不变。找到后可在这里解除，也可到门店补卡换号。'}
        <OutcomeNote once={act} />
      </ConfirmSheet>
    </>
  );
}
