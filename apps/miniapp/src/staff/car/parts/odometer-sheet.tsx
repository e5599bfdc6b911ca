import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { InputRow, TextArea } from '@/ui/input-row';
import { counted } from '@/ui/money';
import { SaveSheet } from '../../parts/save-sheet';
import type { CarView } from '../../parts/wire';

/** A new reading of the odometer; one that falls needs a reason. */
export function OdometerSheet({ car, onClose }: { car: CarView; onClose: () => void }) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const km = /^\d{1,7}$/.test(text) ? Number(text) : null;
  const falls = km !== null && car.odometerKm !== null && km < car.odometerKm;
  const why = reason.trim();
  const unsaid = falls && why.length < 2;
  const send = (): Promise<CarView> =>
    api.post<CarView>(`/staff/cars/${car.id}/odometer`, { odometerKm: km, ...(why && { reason: why }) });
  return (
    <SaveSheet
      title="登记里程"
      trouble={km === null ? '请填写仪表上的里程' : unsaid ? '请先写原因' : null}
      act="保存里程"
      send={send}
      onClose={onClose}
      name="odometer"
    >
      <View className="-mx-4">
        <InputRow
          label="里程"
          kind="number"
          value={text}
          maxLength={7}
          focus
          hint={car.odometerKm === null ? '仪表上的数字' : `上次 ${counted(car.odometerKm)}`}
          side={<View className="text-secondary">km</View>}
          onChange={setText}
          testId="odometer-km"
        />
      </View>
      {falls && (
        <View className="mt-2">
          <View className="text-14 mb-2">比上次的 {counted(car.odometerKm ?? 0)} km 少，请写原因</View>
          <TextArea value={reason} onChange={setReason} hint="例如 换过仪表，或上次填错了" testId="odometer-reason" />
        </View>
      )}
    </SaveSheet>
  );
}
