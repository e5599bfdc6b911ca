import type { ServiceCardView } from '@cheyou/contracts';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { cardsChanged } from '../parts/cards-changed';

/** To report the card lost; what to do about one that is. */
export function LossRow({ card, off }: { card: ServiceCardView; off: boolean }) {
  if (card.state === 'lost')
    return (
      <Card flush className="mt-3">
        <Cell icon="lock" title="已挂失" note="卡里剩的都还在，找到后请到门店解除挂失" testId="package-lost" />
      </Card>
    );
  return card.state === 'active' ? <ReportLoss card={card} off={off} /> : null;
}

function ReportLoss({ card, off }: { card: ServiceCardView; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const report = useOnce<Record<string, never>, ServiceCardView>(`serviceCardLoss.${card.id}`, (body, key) =>
    api.post(`/me/service-cards/${card.id}/loss`, body, { key }),
  );
  const close = (): void => {
    setAsking(false);
  };
  useDone(report, () => {
    close();
    cardsChanged();
  });
  return (
    <Card flush className="mt-3">
      <Cell
        icon="lock"
        title="挂失"
        side="丢了先停用"
        chevron
        {...(!off && {
          onTap: () => {
            setAsking(true);
          },
        })}
        testId="package-loss"
      />
      <ConfirmSheet
        open={asking}
        title="挂失这张卡"
        act="现在挂失"
        danger
        busy={report.busy}
        onAct={() => void report.run({})}
        onClose={close}
      >
        挂失后谁都不能用这张卡，卡里剩的都还在，有效期照常计算，等待中的转赠会作废。找到后请到门店解除挂失。
        <OutcomeNote once={report} />
      </ConfirmSheet>
    </Card>
  );
}
