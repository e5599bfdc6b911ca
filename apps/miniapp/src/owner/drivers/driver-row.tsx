import type { CarView, DriverView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { Avatar } from '@/ui/avatar';
import { TextButton } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { Note } from '@/ui/note';
import { day } from '@/ui/when';
import { carsChanged } from '../parts/use-my-cars';

/** One driver: may they pay with the owner's card, and a way to end it, asked twice in place. */
export function DriverRow({ car, driver }: { car: CarView; driver: DriverView }) {
  const path = `/me/cars/${car.id}/drivers/${driver.memberId}`;
  const allow = useWrite(async (maySpend: boolean) => {
    await api.patch<CarView>(path, { maySpend });
    await carsChanged();
  });
  const dismiss = useWrite(async () => {
    await api.remove(path);
    await carsChanged();
  });
  const [sure, setSure] = useState(false);
  const busy = allow.busy || dismiss.busy;
  const error = allow.error ?? dismiss.error;
  return (
    <Cell shape="block" testId={`driver-${driver.memberId}`}>
      <View className="c-row gap-3">
        <Avatar name={driver.name} size="s" />
        <View className="c-grow">
          <View className="text-14 font-medium">{driver.name}</View>
          <View className="text-12 text-secondary">{day(driver.since)} 加入</View>
        </View>
        <TextButton
          className={`pl-4 ${sure ? 'text-urgent-ink' : ''}`}
          onTap={() => {
            if (busy) return;
            if (sure) void dismiss.run();
            else setSure(true);
          }}
          testId={`driver-remove-${driver.memberId}`}
        >
          {dismiss.busy ? '正在移除' : sure ? '确认移除' : '移除'}
        </TextButton>
      </View>
      <View
        className="c-between min-h-11"
        onClick={() => {
          if (!busy) void allow.run(!driver.maySpend);
        }}
        data-testid={`driver-spend-${driver.memberId}`}
      >
        <View className="text-14">可以用我的卡付款</View>
        <Switch on={driver.maySpend} />
      </View>
      {error && (
        <Note tone="watch" icon="warning">
          {error.message}
        </Note>
      )}
    </Cell>
  );
}
