import { View } from '@tarojs/components';
import { DigitKeypad } from '@/ui/digit-keypad';
import './code-entry.css';

export interface CodeEntryProps {
  /** The digits typed so far. */
  code: string;
  length: number;
  onChange: (code: string) => void;
}

/** A code of digits, typed on our own keypad and shown in its places. */
export function CodeEntry({ code, length, onChange }: CodeEntryProps) {
  return (
    <>
      <View className="code-places" data-testid="code-places" data-code={code}>
        {Array.from({ length }, (_, place) => (
          <View key={place} className={`code-place ${place === code.length ? 'code-place-next' : ''}`}>
            {code.charAt(place)}
          </View>
        ))}
      </View>
      <View className="code-pad">
        <DigitKeypad
          onKey={(key) => {
            if (code.length < length) onChange(code + key);
          }}
          onBackspace={() => {
            onChange(code.slice(0, -1));
          }}
          onClear={() => {
            onChange('');
          }}
        />
      </View>
    </>
  );
}
