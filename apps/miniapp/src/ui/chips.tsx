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

/** How many signs of the middle size a column holds, by the number of columns, also in elder mode. */
const signsHeld: Record<number, number> = { 1: 28, 2: 14, 3: 9, 4: 7 };

/** Equal columns with a figure each; figures too long for their column are all drawn smaller, so that none runs into the next. */
export function Chips({ chips, look = 'card', words = 'above', figures = 'l' }: ChipsProps) {
  const longest = Math.max(0, ...chips.map(({ figure, unit }) => figure.length + (unit?.length ?? 0)));
  const held = signsHeld[chips.length] ?? 0;
  const size = longest > held + 2 ? 'c-chip-figure-xs' : longest > held ? 'c-chip-figure-s' : figureClass[figures];
  return (
    <View className={look === 'card' ? 'c-card c-card-flush c-chips' : 'c-chips c-chips-inset'}>
      {chips.map((chip) => (
        <View key={chip.key} className="c-chip" onClick={chip.onTap} data-testid={`chip-${chip.key}`}>
          {words === 'above' && <View className="c-chip-word">{chip.word}</View>}
          <View className={`c-chip-figure ${size}`}>
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

const figureClass = { l: '', m: 'c-chip-figure-m' };
