import { Picker, View } from '@tarojs/components';

const two = (count: number): string => String(count).padStart(2, '0');
/** Up to 24:00, which the platform's own time picker doesn't have. */
const hours = Array.from({ length: 25 }, (_, hour) => two(hour));
const quarters = ['00', '15', '30', '45'];

export interface TimePickerProps {
  /** `HH:MM`. */
  value: string;
  onChange: (time: string) => void;
  testId: string;
}

/** A time of day in quarters of an hour; an odd minute that stands already can be kept. */
export function TimePicker({ value, onChange, testId }: TimePickerProps) {
  const [hour = '00', minute = '00'] = value.split(':');
  const minutes = quarters.includes(minute) ? quarters : [...quarters, minute].sort();
  return (
    <Picker
      className="c-grow"
      mode="multiSelector"
      range={[hours, minutes]}
      value={[hours.indexOf(hour), minutes.indexOf(minute)]}
      onChange={({ detail }) => {
        const [at = 0, past = 0] = detail.value;
        const picked = hours[at] ?? '00';
        onChange(picked === '24' ? '24:00' : `${picked}:${minutes[past] ?? '00'}`);
      }}
    >
      <View className="bg-fill rounded-control h-11 c-row justify-center text-16 font-semibold" data-testid={testId}>
        {value}
      </View>
    </Picker>
  );
}
