import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { BeforeAfter } from '@/ui/pair';

export interface BalanceChangeProps {
  title: string;
  /** What changed it. */
  note?: string;
  beforeFen: number;
  afterFen: number;
}

/** The card's balance before and after; large text puts the figures on a line of their own. */
export function BalanceChange({ title, note, beforeFen, afterFen }: BalanceChangeProps) {
  return (
    <Card className="mt-3 c-between c-wrap" testId="before-after">
      <View>
        <View className="text-14 font-medium">{title}</View>
        {note && <View className="text-12 text-secondary">{note}</View>}
      </View>
      <View className="ml-auto">
        <BeforeAfter before={yuan(beforeFen)} after={yuan(afterFen)} />
      </View>
    </Card>
  );
}
