import { Text, View } from '@tarojs/components';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Money } from '@/ui/money';
import type { FormLine } from '../sale-form';

export interface TotalBarProps {
  lines: readonly FormLine[];
  totalFen: number;
  busy: boolean;
  onTap: () => void;
}

/** The total at the left, the way on at the right. */
export function TotalBar({ lines, totalFen, busy, onTap }: TotalBarProps) {
  const count = lines.reduce((sum, { qty }) => sum + qty, 0);
  return (
    <ActionBar>
      <View className="flex-none" data-testid="sale-total">
        <Text className="text-20 font-semibold">
          <Money fen={totalFen} />
        </Text>
        <View className="text-12 text-secondary">{count === 0 ? '还没选项目' : `共 ${count} 件`}</View>
      </View>
      <Button shape="grow" busy={busy} busyLabel="正在开单" off={count === 0} onTap={onTap} testId="sale-next">
        {count === 0 ? '请先选项目' : '去结算'}
      </Button>
    </ActionBar>
  );
}
