import { Picker, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';

export interface DateStepperProps {
  /** What the test ids begin with. */
  name: string;
  fields: 'day' | 'month';
  /** A day or a month, as `fields` says; the last one that may be picked is `end`. */
  value: string;
  end: string;
  title: string;
  note: string;
  /** The one before or after. */
  step: (by: -1 | 1) => void;
  onPick: (value: string) => void;
}

/** A day or a month with the ones beside it; a tap in the middle picks any. */
export function DateStepper({ name, fields, value, end, title, note, step, onPick }: DateStepperProps) {
  const word = fields === 'day' ? '天' : '个月';
  return (
    <Card flush className="mb-3">
      <View className="c-between px-2">
        <View
          className="c-row justify-center w-11 h-11 text-brand"
          role="button"
          aria-label={`前一${word}`}
          onClick={() => {
            step(-1);
          }}
          data-testid={`${name}-before`}
        >
          <Icon name="back" size={18} />
        </View>
        <Picker
          mode="date"
          fields={fields}
          value={value}
          start={fields === 'day' ? '2020-01-01' : '2020-01'}
          end={end}
          onChange={(event) => {
            onPick(event.detail.value);
          }}
        >
          <View className="text-center min-h-11 py-2" data-testid={`${name}-pick`}>
            <View className="text-14 font-semibold">{title}</View>
            <View className="text-12 text-secondary">{note}</View>
          </View>
        </Picker>
        {value < end ? (
          <View
            className="c-row justify-center w-11 h-11 text-brand"
            role="button"
            aria-label={`后一${word}`}
            onClick={() => {
              step(1);
            }}
            data-testid={`${name}-after`}
          >
            <Icon name="chevron-right" size={18} />
          </View>
        ) : (
          <View className="w-11" />
        )}
      </View>
    </Card>
  );
}
