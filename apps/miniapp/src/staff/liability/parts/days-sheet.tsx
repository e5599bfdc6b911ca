import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useRemoteList } from '@/shell/use-remote-list';
import { ListEnd } from '@/ui/list-end';
import { Pair } from '@/ui/pair';
import { Sheet } from '@/ui/sheet';
import { dayName } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { LiabilityReport, OwedDay, PageOf } from '../../parts/wire';
import { owedText, owedWords, type Owed } from '../owed-words';

interface DaysSheetProps {
  shop: LiabilityReport['shops'][number];
  what: Owed;
  onClose: () => void;
}

/** The days behind a number, newest first: what came, what went, and what was left in the evening. */
export function DaysSheet({ shop, what, onClose }: DaysSheetProps) {
  const view = useRemoteList<OwedDay, PageOf<OwedDay>>({
    key: ['staff', 'liability-days', shop.shopId, what],
    read: (before) => api.get<PageOf<OwedDay>>('/staff/liability/days', { shopId: shop.shopId, what, before }),
  });
  return (
    <Sheet open title={`${shop.shopName} · ${owedWords[what]}`} onClose={onClose} testId="days-sheet">
      <Shown
        view={view}
        failed="每日明细没能加载出来"
        empty={<View className="text-14 text-secondary py-4">这家门店还没有{owedWords[what]}的变动</View>}
      >
        {({ items, end }) => (
          <>
            {items.map((day) => (
              <Day key={day.day} day={day} what={what} />
            ))}
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </Sheet>
  );
}

function Day({ day, what }: { day: OwedDay; what: Owed }) {
  return (
    <View className="py-2" data-testid={`day-${day.day}`}>
      <Pair word={dayName(day.day)}>
        <View className="font-semibold">{owedText(what, day.balance)}</View>
      </Pair>
      <View className="text-12 text-secondary">
        增加 {owedText(what, day.movedIn)} · 减少 {owedText(what, day.movedOut)}
      </View>
    </View>
  );
}
