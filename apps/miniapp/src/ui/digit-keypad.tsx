import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface DigitKeypadProps {
  /** For amounts. */
  point?: boolean;
  onKey: (key: string) => void;
  onBackspace: () => void;
  onClear?: () => void;
}

/** Digits for codes and amounts, laid out where it stands. */
export function DigitKeypad({ point = false, onKey, onBackspace, onClear }: DigitKeypadProps) {
  const rows = ['123', '456', '789', point ? '.0' : ' 0'];
  return (
    <View className="c-keypad" catchMove data-testid="digit-keypad">
      {rows.map((row) => (
        <View key={row} className="c-keypad-row">
          {Array.from(row, (key) =>
            key === ' ' ? (
              <View key="gap" className="c-grow" />
            ) : (
              <View
                key={key}
                className="c-key c-key-digit"
                hoverClass="c-key-press"
                onClick={() => {
                  onKey(key);
                }}
                data-testid={`digit-${key}`}
              >
                {key}
              </View>
            ),
          )}
          {row.endsWith('0') && (
            <View
              className="c-key c-key-digit c-key-function"
              hoverClass="c-key-press"
              aria-label="退格"
              onClick={onBackspace}
              onLongPress={onClear}
              data-testid="digit-backspace"
            >
              <Icon name="backspace" size={22} />
            </View>
          )}
        </View>
      ))}
    </View>
  );
}
