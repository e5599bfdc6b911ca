import { Text, View } from '@tarojs/components';

export interface Chip {
  key: string;
  word: string;
  figure: string;
  unit?: string;
  /** The line beneath: what expires next. */
  foot?: string;
  /** Within a week of expiry the foot turns amber. */
  footSoon?: boolean;
  onTap?: () => void;
}

export interface ChipsProps {
  chips: Chip[];
  /** `card` stands alone, `inset` closes a card with a hairline above. */
  look?: 'card' | 'inset';
  /** Where the word stands. */
  words?: 'above' | 'below';
  figures?: 'm' | 'l';
}

/** Equal columns with a figure each. */
export function Chips({ chips, look = 'card', words = 'above', figures = 'l' }: ChipsProps) {
  return (
    <View className={look === 'card' ? 'c-card c-card-flush c-chips' : 'c-chips c-chips-inset'}>
      {chips.map((chip) => (
        <View key={chip.key} className="c-chip" onClick={chip.onTap} data-testid={`chip-${chip.key}`}>
          {words === 'above' && <View className="c-chip-word">{chip.word}</View>}
          <View className={`c-chip-figure ${figures === 'm' ? 'c-chip-figure-m' : ''}`}>
            {chip.figure}
            {chip.unit && <Text className="c-chip-unit"> {chip.unit}</Text>}
          </View>
          {words === 'below' && <View className="c-chip-word">{chip.word}</View>}
          {chip.foot && <View className={`c-chip-word ${chip.footSoon ? 'text-watch-ink' : ''}`}>{chip.foot}</View>}
        </View>
      ))}
    </View>
  );
}
