import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useOnce } from '@/shell/use-once';
import { InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { OnceSheet } from '../../parts/once-sheet';
import type { ServiceCardView } from '../../parts/wire';

type State = 'active' | 'frozen' | 'lost';

/** Stops a card for a while, or lets it serve again; its uses stay either way. */
export function FreezeSheet({ card, onClose }: { card: ServiceCardView; onClose: () => void }) {
  const stops = card.state === 'active';
  const [state, setState] = useState<State>(stops ? 'frozen' : 'active');
  const [reason, setReason] = useState('');
  const restore = card.state === 'lost' ? '解除挂失' : '恢复使用';
  const freeze = useOnce<{ state: State; reason: string }, null>(`cardState.${card.id}.${card.state}`, (body, key) =>
    api.put(`/staff/service-cards/${card.id}/state`, body, { key }),
  );
  return (
    <OnceSheet
      title={stops ? '冻结这张卡' : restore}
      once={freeze}
      body={{ state, reason: reason.trim() }}
      trouble={reason.trim().length < 2 ? '请写原因' : null}
      act={stops ? (state === 'lost' ? '登记挂失' : '冻结') : restore}
      danger={stops}
      onClose={onClose}
      name="freeze"
    >
      {stops && (
        <Pills
          choices={[
            { key: 'frozen', label: '冻结' },
            { key: 'lost', label: '车主挂失' },
          ]}
          picked={state}
          onPick={setState}
          name="freeze"
        />
      )}
      <View className="-mx-4 mt-2">
        <InputRow
          label="原因"
          needed
          value={reason}
          hint={stops ? '例如 车主要求暂停' : '例如 已核对本人'}
          maxLength={100}
          onChange={setReason}
          testId="freeze-reason"
        />
      </View>
    </OnceSheet>
  );
}
