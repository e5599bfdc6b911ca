import { tenderNames } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { Due, PayOut } from '../due';

const methods = ['cash', 'bankTransfer', 'alipay', 'posCard', 'other'] as const satisfies readonly PayOut['method'][];

interface PaySheetProps {
  due: Due;
  onPaid: (paid: PayOut & { due: Due }) => void;
  onClose: () => void;
}

/** 登记付款: how it was paid and the voucher that proves it; the owner is told. */
export function PaySheet({ due, onPaid, onClose }: PaySheetProps) {
  const [method, setMethod] = useState<PayOut['method']>('bankTransfer');
  const [reference, setReference] = useState('');
  const pay = useOnce<PayOut, unknown>(`payOut.${due.key}`, (body, key) => api.post(due.path, body, { key }));
  useDone(pay, () => {
    staffChanged();
    onPaid({ method, reference: reference.trim(), due });
    onClose();
  });
  const close = (): void => {
    // Somebody else may have been faster: then it isn't on the list any more.
    if (pay.outcome) staffChanged();
    onClose();
  };
  const trouble = reference.trim().length < 2 ? '请填凭证号或收据号' : null;
  return (
    <Sheet
      open
      title="登记付款"
      onClose={close}
      closable={!pay.busy}
      testId="pay-out-sheet"
      foot={
        <Button
          shape="wide"
          busy={pay.busy}
          off={trouble !== null}
          onTap={() => void pay.run({ method, reference: reference.trim(), quotedFen: due.amountFen })}
          testId="pay-out-act"
        >
          {trouble ?? `已付给${due.to} ${yuan(due.amountFen)}`}
        </Button>
      }
    >
      <View className="text-14 mb-3">
        先把 {yuan(due.amountFen)} 付给{due.to}，再在这里登记，登记后不能再改。
      </View>
      <Pills
        name="pay-out"
        choices={methods.map((key) => ({ key, label: tenderNames[key] }))}
        picked={method}
        onPick={setMethod}
      />
      <View className="-mx-4 mt-3">
        <InputRow
          label="凭证"
          value={reference}
          maxLength={100}
          hint="回单号、收据号"
          onChange={setReference}
          testId="pay-out-reference"
        />
      </View>
      <OutcomeNote once={pay} />
    </Sheet>
  );
}
