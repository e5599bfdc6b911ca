import { weekdayNames, type OpeningSpan } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { spansOf } from '../shop-form';

/** The week, day by day; a tap changes one. */
export function HoursCard({ hours, onDay }: { hours: OpeningSpan[]; onDay: (weekday: number) => void }) {
  return (
    <Card flush>
      {weekdayNames.map((name, index) => {
        const spans = spansOf(hours, index + 1);
        return (
          <Cell
            key={name}
            title={name}
            side={
              spans.length === 0 ? (
                '休息'
              ) : (
                <View className="text-ink">{spans.map(({ opens, closes }) => `${opens}–${closes}`).join('、')}</View>
              )
            }
            chevron
            onTap={() => {
              onDay(index + 1);
            }}
            testId={`shop-day-${index + 1}`}
          />
        );
      })}
    </Card>
  );
}
