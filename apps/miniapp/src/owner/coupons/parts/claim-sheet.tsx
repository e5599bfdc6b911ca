import type { ClaimableCouponView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Pair } from '@/ui/pair';
import { Sheet } from '@/ui/sheet';
import { useMyHome } from '../../parts/use-my-home';
import { termsOf, validityWords } from '../coupon-words';
import { useClaim } from '../use-coupons';
import { CarPick } from './car-pick';
import { Worth } from './terms-of-coupon';

export interface ClaimSheetProps {
  offer: ClaimableCouponView;
  /** It is in the member's hands now. */
  onGot: (name: string) => void;
  onClose: () => void;
}

/** 领取: the terms before taking it, and for a car's coupon the car. */
export function ClaimSheet({ offer, onGot, onClose }: ClaimSheetProps) {
  const [now] = useState(Date.now);
  const [picked, setPicked] = useState<string | null>(null);
  const home = useMyHome();
  const claim = useClaim(({ name }) => {
    onGot(name);
  });
  const cars = home.state === 'ready' ? home.data.cars.filter(({ owned }) => owned) : [];
  const asks = offer.carBound && cars.length > 1;
  const carId = picked ?? (offer.carBound && cars.length === 1 ? (cars[0]?.id ?? null) : null);
  return (
    <Sheet
      open
      title={offer.name}
      onClose={onClose}
      closable={!claim.busy}
      testId="claim-sheet"
      foot={
        <Button
          shape="wide"
          busy={claim.busy}
          busyLabel="正在领取"
          off={asks && carId === null}
          onTap={() => void claim.run({ templateId: offer.id, carId })}
          testId="claim-act"
        >
          {asks && carId === null ? '请选择用在哪辆车' : '领取'}
        </Button>
      }
    >
      <Worth coupon={offer} />
      <View className="mt-3">
        <Pair word="有效期">{validityWords(offer.validity, now)}</Pair>
        {termsOf(offer).map(({ word, text }) => (
          <Pair key={word} word={word}>
            {text}
          </Pair>
        ))}
      </View>
      {asks && (
        <>
          <View className="text-14 font-medium mt-3">用在哪辆车</View>
          <CarPick cars={cars} pickedId={carId} onPick={setPicked} />
        </>
      )}
      <OutcomeNote once={claim} />
    </Sheet>
  );
}
