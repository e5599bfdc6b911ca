import { View } from '@tarojs/components';
import { Cell } from '@/ui/cell';
import { InputRow } from '@/ui/input-row';
import { Segment } from '@/ui/pills';
import type { PartProps } from '../product-form';

/** How many labour hours the card holds, and what they are good for. */
export function HoursPart({ form, onChange, onPick }: PartProps & { onPick: () => void }) {
  const { hoursText, everyHour, services } = form;
  return (
    <>
      <View className="-mx-4 mb-3">
        <InputRow
          label="工时"
          needed
          kind="digit"
          value={hoursText}
          hint="例如 10 或 1.5"
          maxLength={6}
          side={<View className="text-secondary">工时</View>}
          onChange={(text) => {
            onChange({ hoursText: text });
          }}
          testId="card-product-hours"
        />
      </View>
      <Segment
        choices={[
          { key: 'all', label: '有工时的都能用' },
          { key: 'some', label: '只限这些项目' },
        ]}
        picked={everyHour ? 'all' : 'some'}
        onPick={(key) => {
          onChange({ everyHour: key === 'all' });
        }}
      />
      {!everyHour && (
        <View className="-mx-4">
          <Cell
            title="能用的项目"
            note={services.length === 0 ? '还没选' : services.map(({ name }) => name).join('、')}
            side={services.length === 0 ? '去选' : `${String(services.length)} 项`}
            chevron
            onTap={onPick}
            testId="card-product-pick"
          />
        </View>
      )}
    </>
  );
}
