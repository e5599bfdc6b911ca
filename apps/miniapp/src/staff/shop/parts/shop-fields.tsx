import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { InputRow, TextArea } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { roundings, type Rounding, type ShopForm } from '../shop-form';
import { HoursCard } from './hours-card';

export interface ShopFieldsProps {
  form: ShopForm;
  /** What the reason is asked for: why it changes, or why it opens. */
  reasonHint: string;
  onChange: (part: Partial<ShopForm>) => void;
  onDay: (weekday: number) => void;
}

/** All that is known of a shop, to be written. */
export function ShopFields({ form, reasonHint, onChange, onDay }: ShopFieldsProps) {
  return (
    <View className="c-columns">
      <View className="c-column-main">
        <Facts form={form} onChange={onChange} />
        <SectionHead title="抹零" more="顾客实付时去掉零头" />
        <Pills<Rounding>
          choices={(['none', 'jiao', 'yuan'] as const).map((key) => ({ key, label: roundings[key] }))}
          picked={form.roundingMode}
          onPick={(roundingMode) => {
            onChange({ roundingMode });
          }}
        />
      </View>
      <View className="c-column-side">
        <SectionHead title="营业时间" />
        <HoursCard hours={form.hours} onDay={onDay} />
        <SectionHead title="原因" />
        <Card>
          <TextArea
            value={form.reason}
            onChange={(reason) => {
              onChange({ reason });
            }}
            hint={reasonHint}
            testId="shop-reason"
          />
        </Card>
      </View>
    </View>
  );
}

function Facts({ form, onChange }: Pick<ShopFieldsProps, 'form' | 'onChange'>) {
  const field = (name: 'name' | 'city' | 'address' | 'phone') => ({
    needed: true,
    value: form[name],
    onChange: (text: string) => {
      onChange({ [name]: text });
    },
    testId: `shop-${name}`,
  });
  return (
    <Card flush>
      <InputRow label="店名" maxLength={40} hint="例如 城西店" {...field('name')} />
      <InputRow label="城市" maxLength={20} hint="例如 成都" {...field('city')} />
      <InputRow label="地址" maxLength={100} hint="区、街道和门牌" {...field('address')} />
      <InputRow label="电话" maxLength={20} hint="车主可以打的号码" {...field('phone')} />
    </Card>
  );
}
