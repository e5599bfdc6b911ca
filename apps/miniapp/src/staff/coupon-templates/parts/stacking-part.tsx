import { View } from '@tarojs/components';
import { Cell } from '@/ui/cell';
import { Switch } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import type { PartProps } from '../template-form';

const groups = [
  { key: 'amount', label: '满减类' },
  { key: 'percent', label: '折扣类' },
  { key: 'service', label: '免费类' },
  { key: 'labour', label: '工时类' },
  { key: 'event', label: '活动类' },
];

/** Which other coupons may be used on the same bill, and which of them is taken off first. */
export function StackingPart({ form, onChange }: PartProps) {
  const choices = groups.some(({ key }) => key === form.group)
    ? groups
    : [...groups, { key: form.group, label: '原来的类' }];
  return (
    <>
      <SectionHead title="和别的券一起用" />
      <View className="-mx-4">
        <Cell
          title="只能单独用"
          note="用了它就不能再用别的券"
          side={<Switch on={form.alone} />}
          onTap={() => {
            onChange({ alone: !form.alone });
          }}
          testId="template-alone"
        />
      </View>
      {!form.alone && (
        <>
          <View className="text-14 text-secondary mt-2 mb-2">同一类的券一张单只能用一张，这张算</View>
          <Pills
            choices={choices}
            picked={form.group}
            onPick={(group) => {
              onChange({ group });
            }}
            name="group"
          />
          <View className="-mx-4 mt-2">
            <InputRow
              label="抵扣先后"
              kind="number"
              value={form.orderText}
              hint="数字小的先抵"
              maxLength={3}
              onChange={(orderText) => {
                onChange({ orderText });
              }}
              testId="template-orderText"
            />
          </View>
        </>
      )}
    </>
  );
}
