import { isRefusal, normalisePlate, parsePlate } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { InputRow, TextArea } from '@/ui/input-row';
import { Plate } from '@/ui/plate';
import { isGreen } from '../../parts/car-words';
import { SaveSheet } from '../../parts/save-sheet';
import type { CarView } from '../../parts/wire';

/** Another plate for the same car: its history stays. */
export function PlateSheet({ car, onClose }: { car: CarView; onClose: () => void }) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const plate = normalisePlate(text);
  const sound = !isRefusal(parsePlate(plate));
  const short = reason.trim().length < 2;
  const send = (): Promise<CarView> =>
    api.post<CarView>(`/staff/cars/${car.id}/plate`, { plate, reason: reason.trim() });
  return (
    <SaveSheet
      title={car.plate ? '换车牌' : '补车牌'}
      trouble={!sound ? '请填写新车牌' : short ? '请先写原因' : null}
      act={`换成 ${plate}`}
      send={send}
      onClose={onClose}
      name="plate"
    >
      <View className="c-row gap-3 mb-3">
        <View className="text-14 text-secondary">现在</View>
        <Plate plate={car.plate} green={isGreen(car.plateKind)} />
      </View>
      <View className="-mx-4">
        <InputRow
          label="新车牌"
          value={text}
          maxLength={10}
          hint="例如 川A8K2M7"
          onChange={(typed) => {
            setText(typed.toUpperCase());
          }}
          error={text.length >= 7 && !sound ? '车牌不对：省份简称、字母，后面 5 或 6 位' : null}
          testId="plate-new"
        />
      </View>
      <View className="mt-3">
        <TextArea
          value={reason}
          onChange={setReason}
          hint="原因，例如 临牌换正式牌"
          maxLength={100}
          testId="plate-reason"
        />
      </View>
      <View className="text-12 text-secondary mt-2">
        到店与维修记录跟着车走，不会丢。{car.plate && '只限这辆车用的卡会记一次换车；临牌换正式牌不算。'}
      </View>
    </SaveSheet>
  );
}
