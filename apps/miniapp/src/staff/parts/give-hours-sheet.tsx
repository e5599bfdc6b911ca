import { labourText } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { labourWords, validityWords } from '@/service-cards/card-words';
import { useOnce } from '@/shell/use-once';
import { api } from '@/shell/api';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Separated } from '@/ui/separated';
import { OnceSheet } from './once-sheet';
import { useGifts } from './use-gifts';
import type { ServiceCardView } from './wire';

interface GiveHoursProps {
  memberId: string;
  /** The car it is given for. */
  carId: string | null;
  onClose: () => void;
}

interface Gift {
  version: string;
  carId: string | null;
  reason: string;
}

/** 赠送工时卡: as a rule one tap more, since what is given at the delivery of a car is chosen already. */
export function GiveHoursSheet({ memberId, carId, onClose }: GiveHoursProps) {
  const products = useGifts();
  const [picked, setPicked] = useState<string | null>(null);
  const version = picked ?? products[0]?.version ?? '';
  const [reason, setReason] = useState('交车赠送');
  const give = useOnce<Gift, ServiceCardView>(`give-hours.${memberId}`, (body, key) =>
    api.post(`/staff/members/${memberId}/service-card-gifts`, body, { key }),
  );
  const hours = products.find((product) => product.version === version)?.services[0]?.granted ?? 0;
  return (
    <OnceSheet
      title="赠送工时卡"
      once={give}
      body={{ version, carId, reason: reason.trim() }}
      trouble={reason.trim().length < 2 ? '请写原因' : null}
      act={`赠送 ${labourText(hours)} 工时`}
      onClose={onClose}
      name="give-hours"
    >
      <View className="-mx-4">
        {products.map((product) => (
          <Cell
            key={product.id}
            strong
            title={product.name}
            note={
              <Separated
                parts={[
                  `${labourText(product.services[0]?.granted ?? 0)} 工时`,
                  labourWords(product.labour),
                  validityWords(product),
                ]}
              />
            }
            side={<Check on={product.version === version} />}
            onTap={() => {
              setPicked(product.version);
            }}
            testId={`give-hours-${product.name}`}
          />
        ))}
        <InputRow label="原因" needed value={reason} maxLength={100} onChange={setReason} testId="give-hours-reason" />
      </View>
      <View className="text-12 text-secondary mt-3">不收钱、不计营业额，退卡时不退钱；车主会收到通知。</View>
    </OnceSheet>
  );
}
