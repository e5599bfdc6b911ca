import { View } from '@tarojs/components';
import { InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import type { TemplateForm } from '../template-form';
import type { PartProps } from '../template-form';

const kinds = [
  { key: 'amount', label: '满减' },
  { key: 'percent', label: '折扣' },
  { key: 'service', label: '免费项目' },
  { key: 'labour', label: '工时抵扣' },
] as const;

const explained: Record<TemplateForm['kind'], string> = {
  amount: '单上能抵的项目够门槛，就减这么多',
  percent: '单上能抵的项目打折，可以封顶',
  service: '单上一个能抵的项目免费一次，请在下面选项目',
  labour: '只抵服务项目，不抵配件',
};

/** The order in which coupons of this kind are usually taken off: what is free first, a discount last. */
const orders: Record<TemplateForm['kind'], string> = { service: '0', amount: '10', labour: '20', percent: '30' };

/** What one takes off a bill. */
export function BenefitPart({ form, onChange }: PartProps) {
  const money = (name: 'offText' | 'thresholdText' | 'capText') => ({
    kind: 'digit' as const,
    value: form[name],
    maxLength: 9,
    side: <View className="text-secondary">元</View>,
    onChange: (text: string) => {
      onChange({ [name]: text });
    },
    testId: `template-${name}`,
  });
  const { kind } = form;
  return (
    <>
      <SectionHead title="优惠" />
      <Pills
        choices={kinds}
        picked={kind}
        onPick={(next) => {
          // The group and the order follow the kind as long as nobody gave others.
          onChange({
            kind: next,
            ...(form.group === kind && { group: next }),
            ...(form.orderText === orders[kind] && { orderText: orders[next] }),
          });
        }}
        name="benefit"
      />
      <View className="text-12 text-secondary mt-2">{explained[kind]}</View>
      <View className="-mx-4">
        {(kind === 'amount' || kind === 'labour') && <InputRow label="减" needed {...money('offText')} />}
        {kind === 'percent' && (
          <>
            <InputRow
              label="打"
              needed
              kind="digit"
              value={form.discountText}
              hint="例如 8.5"
              maxLength={3}
              side={<View className="text-secondary">折</View>}
              onChange={(discountText) => {
                onChange({ discountText });
              }}
              testId="template-discountText"
            />
            <InputRow label="最高减" hint="不封顶" {...money('capText')} />
          </>
        )}
        {(kind === 'amount' || kind === 'percent') && (
          <InputRow label="满" hint="没有门槛" {...money('thresholdText')} />
        )}
      </View>
    </>
  );
}
