import { View } from '@tarojs/components';
import { OutcomeNote } from '@/shell/view-parts';
import { useDraft } from '@/shell/use-draft';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { Sheet } from '@/ui/sheet';
import { useMyHome } from '../../parts/use-my-home';
import { useCode } from '../use-coupons';
import { CarPick } from './car-pick';

export interface CodeSheetProps {
  onGot: (name: string) => void;
  onClose: () => void;
}

/** 输入券码: what was typed stays until the coupon is there; whether it is for a car only the server knows. */
export function CodeSheet({ onGot, onClose }: CodeSheetProps) {
  const { form, change, discard } = useDraft<{ code: string; carId: string | null }>('coupon-code', {
    code: '',
    carId: null,
  });
  const home = useMyHome();
  const redeem = useCode(({ name }) => {
    discard();
    onGot(name);
  });
  const type = (typed: string): void => {
    redeem.clear();
    change({ code: typed, carId: null });
  };
  const pick = (carId: string): void => {
    change({ carId });
  };
  const cars = home.state === 'ready' ? home.data.cars.filter(({ owned }) => owned) : [];
  const needsCar =
    (redeem.outcome?.state === 'refused' && redeem.outcome.error.code === 'COUPON_CAR_MISSING') || form.carId !== null;
  const code = form.code.replace(/\s/g, '').toUpperCase();
  const trouble = troubleOf(code, needsCar && form.carId === null);
  return (
    <Sheet
      open
      title="输入券码"
      onClose={onClose}
      closable={!redeem.busy}
      testId="code-sheet"
      foot={
        <Button
          shape="wide"
          off={trouble !== null}
          busy={redeem.busy}
          busyLabel="正在兑换"
          onTap={() => void redeem.run({ code, carId: form.carId })}
          testId="code-act"
        >
          {trouble ?? '存进券包'}
        </Button>
      }
    >
      <View className="-mx-4">
        <InputRow
          label="券码"
          value={form.code}
          maxLength={40}
          hint="短信或券面上的字母和数字"
          onChange={type}
          testId="code-text"
        />
      </View>
      {needsCar && <CarPick cars={cars} pickedId={form.carId} onPick={pick} />}
      <OutcomeNote once={redeem} />
      <View className="text-12 text-secondary mt-3">一个券码只能用一次，大小写和空格都没有关系。</View>
    </Sheet>
  );
}

function troubleOf(code: string, carMissing: boolean): string | null {
  if (code === '') return '请输入券码';
  return carMissing ? '请选择用在哪辆车' : null;
}
