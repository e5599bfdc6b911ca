import type { ReactNode } from 'react';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { cardsChanged } from '../../parts/cards-changed';
import type { Transfer, TransferWay } from './transfer-row';

interface AcceptTransferProps {
  transfer: Transfer;
  way: TransferWay;
  /** 接收 ¥170.00, 接收这张卡. */
  act: string;
  off: boolean;
  /** What was shown, and what the receiver chose. */
  body: Record<string, unknown>;
  /** What the yes means. */
  children: ReactNode;
}

/** The receiver's yes, asked for once more with what it means. */
export function AcceptTransfer({ transfer, way, act, off, body, children }: AcceptTransferProps) {
  const [asking, setAsking] = useState(false);
  const accept = useOnce<Record<string, unknown>, Transfer>(`accept.${transfer.id}`, (sent, key) =>
    api.post(`${way.path}/${transfer.id}/acceptance`, sent, { key }),
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
      <Button
        small
        shape="grow"
        off={off}
        busy={accept.busy}
        onTap={() => {
          setAsking(true);
        }}
        testId="transfer-accept"
      >
        {act}
      </Button>
      <ConfirmSheet
        open={asking}
        title={`接收${way.verb}`}
        act={act}
        busy={accept.busy}
        onAct={() => void accept.run(body)}
        onClose={close}
      >
        {children}
        <OutcomeNote once={accept} />
      </ConfirmSheet>
    </>
  );
}
