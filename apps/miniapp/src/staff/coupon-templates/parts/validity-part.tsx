import { View } from '@tarojs/components';
import { DateRow, InputRow } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import type { PartProps } from '../template-form';

/** When one may be used. */
export function ValidityPart({ form, onChange }: PartProps) {
  return (
    <>
      <SectionHead title="有效期" />
      <Pills
        choices={[
          { key: 'days', label: '领到起几天' },
          { key: 'dates', label: '指定日期' },
        ]}
        picked={form.validFor}
        onPick={(validFor) => {
          onChange({ validFor });
        }}
        name="valid"
      />
      <View className="-mx-4 mt-2">
        {form.validFor === 'days' ? (
          <InputRow
            label="有效"
            needed
            kind="number"
            value={form.daysText}
            maxLength={4}
            side={<View className="text-secondary">天</View>}
            onChange={(daysText) => {
              onChange({ daysText });
            }}
            testId="template-days"
          />
        ) : (
          <>
            <DateRow
              label="从哪天"
              needed
              value={form.from}
              onChange={(from) => {
                onChange({ from });
              }}
              testId="template-from"
            />
            <DateRow
              label="到哪天"
              needed
              value={form.until}
              {...(form.from && { from: form.from })}
              onChange={(until) => {
                onChange({ until });
              }}
              testId="template-until"
            />
          </>
        )}
      </View>
    </>
  );
}
