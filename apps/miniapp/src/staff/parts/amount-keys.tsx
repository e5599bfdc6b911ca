import { View } from '@tarojs/components';
import { hasRealKeyboard } from '@/shell/device';
import { DigitKeypad } from '@/ui/digit-keypad';
import { InputRow } from '@/ui/input-row';

/** At most seven digits and two decimals: a drawer, not a bank. */
const amount = /^\d{0,7}(\.\d{0,2})?$/;

export interface AmountKeysProps {
  /** Yuan as typed. */
  text: string;
  onChange: (text: string) => void;
}

/** An amount in large figures over large keys; with a real keyboard it is a field. */
export function AmountKeys({ text, onChange }: AmountKeysProps) {
  const put = (next: string): void => {
    const plain = next.startsWith('.') ? `0${next}` : next.replace(/^0+(?=\d)/, '');
    if (amount.test(plain)) onChange(plain);
  };
  if (hasRealKeyboard()) {
    return (
      <View className="-mx-4 mt-3">
        <InputRow label="金额（元）" long kind="digit" value={text} focus onChange={put} testId="amount-input" />
      </View>
    );
  }
  return (
    <>
      <View className="text-center text-32 font-semibold min-h-11 mt-2" data-testid="amount-typed">
        ¥{text === '' ? '0' : text}
      </View>
      <View className="mt-3 -mx-4">
        <DigitKeypad
          point
          onKey={(key) => {
            put(text + key);
          }}
          onBackspace={() => {
            put(text.slice(0, -1));
          }}
          onClear={() => {
            put('');
          }}
        />
      </View>
    </>
  );
}
