import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useWorkingShop } from '@/shell/shop';
import { Shown } from '@/shell/shown';
import { useRemoteList } from '@/shell/use-remote-list';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { Tag } from '@/ui/tag';
import { dayName } from '@/ui/when';
import { isGreen } from '../../parts/car-words';
import type { CommissionLine, CommissionLinePage } from '../../parts/wire';

interface LinesSheetProps {
  /** Who did the work; `nobody` for lines that say nobody. */
  of: string;
  title: string;
  span: { month: string; shopId?: string };
  onClose: () => void;
}

/** The lines behind a person's number, the newest day first; a tap opens the bill, which the shop it was made in alone can read. */
export function LinesSheet({ of, title, span, onClose }: LinesSheetProps) {
  const view = useRemoteList<CommissionLine, CommissionLinePage>({
    key: ['staff', 'commission-lines', span.month, span.shopId ?? '', of],
    read: (cursor) => api.get<CommissionLinePage>('/staff/commission/lines', { ...span, of, cursor }),
  });
  return (
    <Sheet open title={title} onClose={onClose} testId="commission-lines">
      <Shown
        view={view}
        failed="明细没能加载出来"
        empty={<View className="text-14 text-secondary py-4">这个月没有记到名下的项目</View>}
      >
        {({ items, end }) => (
          <>
            {items.map((line) => (
              <Line key={`${line.day} ${line.lineId} ${String(line.back)}`} line={line} />
            ))}
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </Sheet>
  );
}

function Line({ line }: { line: CommissionLine }) {
  const { back, name, qty, moneyFen, usesFen } = line;
  const here = useWorkingShop()?.id === line.shopId;
  return (
    <View
      className="py-3"
      {...(here && {
        onClick: () => {
          go('/staff/receipt/index', { id: line.settlementId });
        },
      })}
      data-testid={`line-${line.lineId}`}
    >
      <View className="c-between gap-2">
        <View className="text-14 font-medium">{qty !== null && qty > 1 ? `${name} × ${qty}` : name}</View>
        <View className="text-14 font-semibold">{yuan(moneyFen + usesFen)}</View>
      </View>
      <View className="c-row c-wrap gap-2 mt-1">
        {line.plate !== null && <Plate plate={line.plate} size="s" green={isGreen(line.plateKind)} />}
        {back && <Tag tone="watch">退回</Tag>}
        {usesFen !== 0 && <Tag>卡项核销</Tag>}
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated parts={[dayName(line.day), line.shopName, line.number]} />
      </View>
    </View>
  );
}
