import { View } from '@tarojs/components';
import { Button, TextButton } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { SectionHead } from '@/ui/section-head';
import type { GrantedForm } from '../product-form';
import type { PartProps } from '../product-form';

/** What the card holds: how often each service may be had, or on a pass at most how often a day and a month. */
export function GrantedPart({ form, onChange, onPick }: PartProps & { onPick: () => void }) {
  const put = (serviceId: string, part: Partial<GrantedForm>): void => {
    onChange({ services: form.services.map((one) => (one.serviceId === serviceId ? { ...one, ...part } : one)) });
  };
  if (form.services.length === 0) {
    return (
      <View className="mt-4">
        <Button kind="sub" shape="wide" icon="plus" onTap={onPick} testId="card-product-pick">
          选卡里的项目
        </Button>
      </View>
    );
  }
  return (
    <>
      <SectionHead
        title="卡里的项目"
        more={
          <TextButton onTap={onPick} testId="card-product-pick">
            {form.kind === 'timesCard' ? '换项目' : '增减项目'}
          </TextButton>
        }
      />
      <View className="-mx-4">
        {form.services.map((granted) =>
          form.kind === 'annualPass' ? (
            <Caps key={granted.serviceId} granted={granted} onPut={put} />
          ) : (
            <InputRow
              key={granted.serviceId}
              label={granted.name}
              long
              needed
              kind="number"
              value={granted.grantedText}
              hint="几次"
              maxLength={4}
              side={<View className="text-secondary">次</View>}
              onChange={(grantedText) => {
                put(granted.serviceId, { grantedText });
              }}
              testId={`granted-${granted.name}`}
            />
          ),
        )}
      </View>
    </>
  );
}

interface CapsProps {
  granted: GrantedForm;
  onPut: (serviceId: string, part: Partial<GrantedForm>) => void;
}

function Caps({ granted, onPut }: CapsProps) {
  const { serviceId, name, perDayText, perMonthText } = granted;
  return (
    <>
      <InputRow
        label={`${name} 每天最多`}
        long
        kind="number"
        value={perDayText}
        hint="不限"
        maxLength={3}
        side={<View className="text-secondary">次</View>}
        onChange={(text) => {
          onPut(serviceId, { perDayText: text });
        }}
        testId={`per-day-${name}`}
      />
      <InputRow
        label={`${name} 每月最多`}
        long
        kind="number"
        value={perMonthText}
        hint="不限"
        maxLength={3}
        side={<View className="text-secondary">次</View>}
        onChange={(text) => {
          onPut(serviceId, { perMonthText: text });
        }}
        testId={`per-month-${name}`}
      />
    </>
  );
}
