import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useOnce } from '@/shell/use-once';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Plate } from '@/ui/plate';
import { RowBones } from '@/ui/skeleton';
import { carText, isGreen } from '../../parts/car-words';
import { OnceSheet } from '../../parts/once-sheet';
import { Shown } from '@/shell/shown';
import { useMember } from '../../parts/use-member';
import type { CarView, ServiceCardView } from '../../parts/wire';
import { carsTrouble } from '../cars-wish';

interface CarsSheetProps {
  card: ServiceCardView;
  memberId: string;
  onClose: () => void;
}

interface CarsBody {
  carIds: string[];
  reason: string;
}

/** Which of the member's own cars the card is good for from now on. */
export function CarsSheet({ card, memberId, onClose }: CarsSheetProps) {
  const [carIds, setCarIds] = useState(() => card.cars.map(({ id }) => id));
  const [reason, setReason] = useState('');
  const member = useMember(memberId);
  const change = useOnce<CarsBody, null>(`cardCars.${card.id}`, (body, key) =>
    api.put(`/staff/service-cards/${card.id}/cars`, body, { key }),
  );
  return (
    <OnceSheet
      title="更换车辆"
      once={change}
      body={{ carIds, reason: reason.trim() }}
      trouble={carsTrouble(card, carIds) ?? (reason.trim().length < 2 ? '请写原因' : null)}
      act={carIds.length === 0 ? '全部解绑' : `绑定这 ${String(carIds.length)} 辆`}
      onClose={onClose}
      name="cars"
    >
      <Shown view={member} failed="名下的车没能加载出来" money="这张卡没有变动。" bones={<RowBones rows={2} />}>
        {({ cars }) => (
          <Choice card={card} own={cars.filter(({ owned }) => owned)} carIds={carIds} onPick={setCarIds} />
        )}
      </Shown>
      <View className="-mx-4">
        <InputRow
          label="原因"
          needed
          value={reason}
          hint="例如 换了新车"
          maxLength={100}
          onChange={setReason}
          testId="cars-reason"
        />
      </View>
    </OnceSheet>
  );
}

interface ChoiceProps {
  card: ServiceCardView;
  own: readonly CarView[];
  carIds: readonly string[];
  onPick: (carIds: string[]) => void;
}

/** The bound ones first, also one that is no longer the member's; then the others of theirs. */
function Choice({ card, own, carIds, onPick }: ChoiceProps) {
  const gone = card.cars.filter(({ id }) => !own.some((car) => car.id === id));
  const rows = [
    ...gone.map(({ id, plate }) => ({ id, plate, green: false, model: '已不在名下' })),
    ...own.map((car) => ({ id: car.id, plate: car.plate, green: isGreen(car.plateKind), model: carText(car) })),
  ];
  if (rows.length === 0) return <View className="text-14 text-secondary mb-2">名下还没有车，先在会员页添加。</View>;
  return (
    <View className="-mx-4 mb-2">
      {rows.map(({ id, plate, green, model }) => (
        <Cell
          key={id}
          shape="block"
          onTap={() => {
            onPick(carIds.includes(id) ? carIds.filter((one) => one !== id) : [...carIds, id]);
          }}
          testId={`cars-pick-${plate ?? id}`}
        >
          <View className="c-between">
            <View className="c-row c-wrap gap-2">
              <Plate plate={plate} size="s" green={green} />
              <View className="text-14">{model}</View>
            </View>
            <Check on={carIds.includes(id)} />
          </View>
        </Cell>
      ))}
    </View>
  );
}
