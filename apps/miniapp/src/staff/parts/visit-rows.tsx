import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useWorkingShop } from '@/shell/shop';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { nearDay } from '@/ui/when';
import type { VisitLine } from './wire';

/** Recent visits; a tap shows how one was paid, where it was in the shop that is worked in: sales belong to a shop. */
export function VisitRows({ visits, plates }: { visits: VisitLine[]; plates: boolean }) {
  const shop = useWorkingShop();
  if (visits.length === 0) {
    return (
      <Card>
        <View className="text-14 text-secondary">还没有到店记录，第一次结算后会出现在这里</View>
      </Card>
    );
  }
  return (
    <Card flush>
      {visits.map((visit) => (
        <Cell
          key={visit.settlementId}
          icon="receipt"
          strong
          title={`${nearDay(visit.on)} ${visit.title}`}
          note={
            <Separated parts={[visit.shopName, plates && visit.plate, visit.tenders, visit.reversed && '已反结账']} />
          }
          side={
            <View className={visit.reversed ? 'text-secondary' : 'text-ink font-medium'}>{yuan(visit.totalFen)}</View>
          }
          {...(visit.shopName === shop?.name && {
            onTap: () => {
              go('/staff/receipt/index', { id: visit.settlementId });
            },
          })}
          testId={`visit-${visit.settlementId}`}
        />
      ))}
    </Card>
  );
}
