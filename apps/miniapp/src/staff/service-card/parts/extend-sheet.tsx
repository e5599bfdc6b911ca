import { addDays, addMonths, shopDay } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useOnce } from '@/shell/use-once';
import { DateRow, InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { day } from '@/ui/when';
import { OnceSheet } from '../../parts/once-sheet';
import type { ServiceCardView } from '../../parts/wire';

const steps = [
  { key: '1', label: '1 个月' },
  { key: '3', label: '3 个月' },
  { key: '6', label: '6 个月' },
] as const;

/** A later last day, with its reason; what had lapsed comes back. */
export function ExtendSheet({ card, onClose }: { card: ServiceCardView; onClose: () => void }) {
  const [now] = useState(Date.now);
  const today = day(now);
  // Counted from today where the card is over already.
  const from = shopDay(card.lastOn !== null && card.lastOn > today ? card.lastOn : today);
  const [until, setUntil] = useState<string>(addMonths(from, 1));
  const [reason, setReason] = useState('');
  const extend = useOnce<{ until: string; reason: string }, null>(`extend.${card.id}`, (body, key) =>
    api.post(`/staff/service-cards/${card.id}/extensions`, body, { key }),
  );
  return (
    <OnceSheet
      title="延期"
      once={extend}
      body={{ until, reason: reason.trim() }}
      trouble={reason.trim().length < 2 ? '请写原因' : null}
      act={`延到 ${until}`}
      onClose={onClose}
      name="extend"
    >
      <Pills
        choices={steps}
        picked={steps.find(({ key }) => addMonths(from, Number(key)) === until)?.key ?? null}
        onPick={(months) => {
          setUntil(addMonths(from, Number(months)));
        }}
        name="extend"
      />
      <View className="-mx-4 mt-2">
        <DateRow label="新的到期日" value={until} from={addDays(from, 1)} onChange={setUntil} testId="extend-until" />
        <InputRow
          label="原因"
          needed
          value={reason}
          hint="例如 车主住院"
          maxLength={100}
          onChange={setReason}
          testId="extend-reason"
        />
      </View>
    </OnceSheet>
  );
}
