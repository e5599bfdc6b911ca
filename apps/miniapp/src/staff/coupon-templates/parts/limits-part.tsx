import { View } from '@tarojs/components';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { SectionHead } from '@/ui/section-head';
import type { PartProps } from '../template-form';

const fields = [
  { name: 'perMemberText', label: '每人限领', unit: '张', hint: '不限', kind: 'number' },
  { name: 'totalText', label: '一共发', unit: '张', hint: '不限', kind: 'number' },
  { name: 'budgetText', label: '预算', unit: '元', hint: '不限', kind: 'digit' },
  { name: 'costText', label: '每张算', unit: '元', hint: '按最多能减的算', kind: 'digit' },
] as const;

/** Whether members take it themselves, how many there are, and what they may cost. */
export function LimitsPart({ form, onChange }: PartProps) {
  return (
    <>
      <SectionHead title="领取和张数" />
      <View className="-mx-4">
        <Cell
          title="会员自己领"
          note="出现在会员手机的领券处"
          side={<Switch on={form.claimable} />}
          onTap={() => {
            onChange({ claimable: !form.claimable });
          }}
          testId="template-claimable"
        />
        {fields.map(({ name, label, unit, hint, kind }) => (
          <InputRow
            key={name}
            label={label}
            kind={kind}
            value={form[name]}
            hint={hint}
            maxLength={9}
            side={<View className="text-secondary">{unit}</View>}
            onChange={(text) => {
              onChange({ [name]: text });
            }}
            testId={`template-${name}`}
          />
        ))}
      </View>
    </>
  );
}
