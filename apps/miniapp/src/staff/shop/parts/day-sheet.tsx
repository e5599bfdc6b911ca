import { hoursAreSound, weekdayNames, type OpeningSpan } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, TextButton } from '@/ui/button';
import { Note } from '@/ui/note';
import { Pills, Segment } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { spansOf, withDays } from '../shop-form';
import { TimePicker } from './time-picker';

type Reach = 'day' | 'workdays' | 'week';
type Times = Omit<OpeningSpan, 'weekday'>;

const spansMax = 3;

export interface DaySheetProps {
  weekday: number;
  hours: OpeningSpan[];
  onChange: (hours: OpeningSpan[]) => void;
  onClose: () => void;
}

/** The hours of one weekday: open or closed, with a break where there is one, and for other days too. */
export function DaySheet({ weekday, hours, onChange, onClose }: DaySheetProps) {
  const name = weekdayNames[weekday - 1] ?? '';
  const [times, setTimes] = useState<Times[]>(() => spansOf(hours, weekday));
  const [reach, setReach] = useState<Reach>('day');
  const sound = hoursAreSound(times.map((time) => ({ ...time, weekday })));
  return (
    <Sheet
      open
      title={`${name}营业时间`}
      onClose={onClose}
      testId="day-sheet"
      foot={
        <Button
          shape="wide"
          off={!sound}
          onTap={() => {
            onChange(withDays(hours, daysOf(reach, weekday), times));
            onClose();
          }}
          testId="day-save"
        >
          {sound ? '用这个时间' : '关门要晚于开门，各段不能重叠'}
        </Button>
      }
    >
      <Segment
        choices={[
          { key: 'open', label: '营业' },
          { key: 'closed', label: '休息' },
        ]}
        picked={times.length > 0 ? 'open' : 'closed'}
        onPick={(picked) => {
          if (picked === 'closed') setTimes([]);
          else if (times.length === 0) setTimes([{ opens: '08:30', closes: '18:30' }]);
        }}
      />
      {times.length > 0 && <Spans times={times} onChange={setTimes} />}
      <View className="text-14 text-secondary mt-4 mb-2">用到</View>
      <Pills<Reach>
        choices={[
          { key: 'day', label: `只有${name}` },
          { key: 'workdays', label: '周一至周五' },
          { key: 'week', label: '每天' },
        ]}
        picked={reach}
        onPick={setReach}
      />
      {times.length === 0 && (
        <Note tone="grey" className="mt-3">
          休息的日子，车主看到的门店是「已打烊」；店里照常可以开单收款。
        </Note>
      )}
    </Sheet>
  );
}

function Spans({ times, onChange }: { times: Times[]; onChange: (times: Times[]) => void }) {
  const put = (index: number, part: Partial<Times>): void => {
    onChange(times.map((time, at) => (at === index ? { ...time, ...part } : time)));
  };
  return (
    <>
      {times.map(({ opens, closes }, index) => (
        <View key={index} className="c-row gap-3 mt-3">
          <TimePicker
            value={opens}
            onChange={(time) => {
              put(index, { opens: time });
            }}
            testId={`span-opens-${index}`}
          />
          <View className="text-14 text-secondary">至</View>
          <TimePicker
            value={closes}
            onChange={(time) => {
              put(index, { closes: time });
            }}
            testId={`span-closes-${index}`}
          />
          {times.length > 1 && (
            <TextButton
              onTap={() => {
                onChange(times.filter((_, at) => at !== index));
              }}
              testId={`span-remove-${index}`}
            >
              移除
            </TextButton>
          )}
        </View>
      ))}
      {times.length < spansMax && (
        <TextButton
          onTap={() => {
            onChange([...times, { opens: times.at(-1)?.closes ?? '13:00', closes: '20:00' }]);
          }}
          testId="span-add"
        >
          中间有休息，再加一段
        </TextButton>
      )}
    </>
  );
}

function daysOf(reach: Reach, weekday: number): number[] {
  switch (reach) {
    case 'day':
      return [weekday];
    case 'workdays':
      return [1, 2, 3, 4, 5];
    case 'week':
      return [1, 2, 3, 4, 5, 6, 7];
  }
}
