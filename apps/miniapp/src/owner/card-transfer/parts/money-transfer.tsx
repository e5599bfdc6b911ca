import type { components } from '@cheyou/contracts';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { AcceptTransfer } from './accept-transfer';
import { TransferRow } from './transfer-row';

export type CardTransfer = components['schemas']['CardTransferView'];

const way = { path: '/me/card-transfers', verb: '转让' };

/** What is left on a prepaid card, offered to another member. */
export function MoneyTransfer({ transfer, off }: { transfer: CardTransfer; off: boolean }) {
  const { state, amountFen, principalFen, bonusFen } = transfer;
  return (
    <TransferRow
      transfer={transfer}
      way={way}
      off={off}
      accept={
        <AcceptTransfer
          transfer={transfer}
          way={way}
          act={`接收 ${yuan(amountFen)}`}
          off={off || amountFen === 0}
          body={{ quotedFen: amountFen }}
        >
          接收后进入您的会员卡，按原来的章程和到期日使用；以后要退，由门店付款给您，不退回原付款人。
        </AcceptTransfer>
      }
    >
      <Pair word={state === 'offered' ? '现在可转' : '金额'}>{yuan(amountFen)}</Pair>
      <Pair word="其中">{`本金 ${yuan(principalFen)}，赠送 ${yuan(bonusFen)}`}</Pair>
    </TransferRow>
  );
}
