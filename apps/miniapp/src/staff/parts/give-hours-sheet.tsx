import { labourText } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { labourWords, validityWords } from '@/service-cards/card-words';
import { useOnce } from '@/shell/use-once';
import { api } from '@/shell/api';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { OnceSheet } from './once-sheet';
import { useGifts } from './use-gifts';
import { isGreen } from './car-words';
import type { CarView, ServiceCardProductView, ServiceCardView } from './wire';

interface GiveHoursProps {
  memberId: string;
  /** The car it is given for. */
  car: Pick<CarView, 'id' | 'plate' | 'plateKind'> | null;
  onClose: () => void;
}

interface Gift {
  version: string;
  carId: string | null;
  reason: string;
}

/** 赠送工时卡: as a rule one tap more, since what is given at the delivery of a car is chosen already. */
export function GiveHoursSheet({ memberId, car, onClose }: GiveHoursProps) {
  const products = useGifts();
  const [picked, setPicked] = useState<string | null>(null);
  const version = picked ?? products[0]?.version ?? '';
  const [reason, setReason] = useState('交车赠送');
  const give = useOnce<Gift, ServiceCardView>(`give-hours.${memberId}`, (body, key) =>
    api.post(`/staff/members/${memberId}/service-card-gifts`, body, { key }),
  );
  const given = products.find((product) => product.version === version);
  return (
    <OnceSheet
      title="赠送工时卡"
      once={give}
      body={{ version, carId: car?.id ?? null, reason: reason.trim() }}
      trouble={reason.trim().length < 2 ? '请写原因' : null}
      act={`赠送 ${labourText(given?.services[0]?.granted ?? 0)} 工时`}
      onClose={onClose}
      name="give-hours"
    >
      <View className="-mx-4">
        {products.map((product) => (
          <Cell
            key={product.id}
            strong
            title={product.name}
            note={<GiftWords product={product} />}
            side={<Check on={product.version === version} />}
            onTap={() => {
              setPicked(product.version);
            }}
            testId={`give-hours-${product.name}`}
          />
        ))}
        {given && given.carsMax !== null && <ForCar car={car} />}
        <InputRow label="原因" needed value={reason} maxLength={100} onChange={setReason} testId="give-hours-reason" />
      </View>
      <View className="text-12 text-secondary mt-3">不收钱、不计营业额，退卡时不退钱；车主会收到通知。</View>
    </OnceSheet>
  );
}

/** How many hours and for how long, then for what. */
function GiftWords({ product }: { product: ServiceCardProductView }) {
  return (
    <>
      <Separated parts={[`${labourText(product.services[0]?.granted ?? 0)} 工时`, validityWords(product, '赠送')]} />
      <View>可用于{labourWords(product.labour)}</View>
    </>
  );
}

/** The card will be bound to the car that was handed over. */
function ForCar({ car }: Pick<GiveHoursProps, 'car'>) {
  return (
    <Cell
      title="绑定车辆"
      side={car ? <Plate plate={car.plate} size="s" green={isGreen(car.plateKind)} /> : '以后到店绑定'}
      testId="give-hours-car"
    />
  );
}
