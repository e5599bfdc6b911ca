import { View } from '@tarojs/components';
import { Icon } from '@/ui/icon';
import './stepper.css';

export interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  testId: string;
}

/** Less, how many, more; each side 44 px. */
export function Stepper({ value, onChange, testId }: StepperProps) {
  return (
    <View className="c-row">
      <View
        className="stepper-side"
        role="button"
        aria-label="减少"
        onClick={(event) => {
          event.stopPropagation();
          onChange(value - 1);
        }}
        data-testid={`${testId}-less`}
      >
        <Icon name="minus" size={18} />
      </View>
      <View className="stepper-value" data-testid={`${testId}-value`}>
        {value}
      </View>
      <View
        className="stepper-side"
        role="button"
        aria-label="增加"
        onClick={(event) => {
          event.stopPropagation();
          onChange(value + 1);
        }}
        data-testid={`${testId}-more`}
      >
        <Icon name="plus" size={18} />
      </View>
    </View>
  );
}
