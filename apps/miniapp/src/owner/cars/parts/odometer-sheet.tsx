import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { InputRow, TextArea } from '@/ui/input-row';
import { counted } from '@/ui/money';
import { Note } from '@/ui/note';
import { Sheet } from '@/ui/sheet';
import { carsChanged } from '../../parts/use-my-cars';

/** A new reading; one that falls needs a reason. null is closed. */
export function OdometerSheet({ car, onClose }: { car: CarView | null; onClose: () => void }) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const save = useWrite(async (id: string, odometerKm: number) => {
    await api.post<CarView>(`/me/cars/${id}/odometer`, { odometerKm, ...(reason.trim() && { reason: reason.trim() }) });
    await carsChanged();
    return true;
  });
  const km = /^\d{1,7}$/.test(text) ? Number(text) : null;
  const last = car?.odometerKm ?? null;
  const falls = km !== null && last !== null && km < last;
  const act = async (): Promise<void> => {
    if (car && km !== null && (await save.run(car.id, km))) onClose();
  };
  return (
    <Sheet
      open={car !== null}
      title="更新里程"
      onClose={onClose}
      closable={!save.busy}
      testId="odometer-sheet"
      foot={
        <Button
          shape="wide"
          busy={save.busy}
          off={km === null || (falls && reason.trim() === '')}
          onTap={() => void act()}
          testId="odometer-save"
        >
          {km === null ? '请填写仪表上的里程' : falls && reason.trim() === '' ? '请先填写原因' : '保存里程'}
        </Button>
      }
    >
      <View className="-mx-4">
        <InputRow
          label="里程"
          kind="number"
          value={text}
          maxLength={7}
          focus
          hint={last === null ? '仪表上的数字' : `上次 ${counted(last)}`}
          side={<View className="text-secondary">km</View>}
          onChange={setText}
          testId="odometer-km"
        />
      </View>
      {falls && (
        <View className="mt-2">
          <View className="text-14 mb-2">比上次的 {counted(last)} km 少，请说明原因</View>
          <TextArea value={reason} onChange={setReason} hint="例如 换过仪表，或上次填错了" testId="odometer-reason" />
        </View>
      )}
      {save.error && (
        <Note tone="watch" icon="warning" className="mt-3">
          {save.error.message}
        </Note>
      )}
    </Sheet>
  );
}
