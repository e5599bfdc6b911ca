import { View } from '@tarojs/components';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { Sheet } from '@/ui/sheet';
import { monthName } from '@/ui/when';

export interface MonthSheetProps {
  open: boolean;
  /** `YYYY-MM`, newest first. */
  months: string[];
  picked: string;
  onPick: (month: string) => void;
  onClose: () => void;
}

/** Months in which the card moved. */
export function MonthSheet({ open, months, picked, onPick, onClose }: MonthSheetProps) {
  return (
    <Sheet open={open} title="选择月份" onClose={onClose} testId="month-sheet">
      <View className="-mx-4">
        {months.map((month) => (
          <Cell
            key={month}
            title={monthName(month)}
            side={<Check on={month === picked} />}
            onTap={() => {
              onPick(month);
            }}
            testId={`pick-month-${month}`}
          />
        ))}
      </View>
    </Sheet>
  );
}
