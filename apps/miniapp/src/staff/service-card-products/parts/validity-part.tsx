import { View } from '@tarojs/components';
import { DateRow, InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import type { PartProps } from '../product-form';

const starts = [
  { key: 'purchase', label: '购买当天' },
  { key: 'firstUse', label: '首次使用' },
  { key: 'date', label: '指定日期' },
] as const;

/** From when, and for how long. */
export function ValidityPart({ form, onChange }: PartProps) {
  return (
    <>
      <SectionHead title="从哪天开始" />
      <Pills
        choices={starts}
        picked={form.startsWith}
        onPick={(startsWith) => {
          onChange({ startsWith });
        }}
        name="starts"
      />
      <View className="-mx-4 mt-2">
        {form.startsWith === 'date' && (
          <DateRow
            label="开始日期"
            needed
            value={form.startsOn}
            onChange={(startsOn) => {
              onChange({ startsOn });
            }}
            testId="card-product-starts-on"
          />
        )}
        <InputRow
          label="有效期"
          kind="number"
          value={form.monthsText}
          hint="空着是长期"
          maxLength={3}
          side={<View className="text-secondary">个月</View>}
          onChange={(monthsText) => {
            onChange({ monthsText });
          }}
          testId="card-product-months"
        />
      </View>
    </>
  );
}
