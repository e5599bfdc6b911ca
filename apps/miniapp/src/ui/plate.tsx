import { plateText } from '@cheyou/domain';
import { Text, View } from '@tarojs/components';

export interface PlateProps {
  /** Without the dot, as stored: `川A8K2M7`. null is a car without a plate. */
  plate: string | null;
  size?: 's' | 'm' | 'l';
  /** Green plate of a new-energy car; without it eight characters decide. */
  green?: boolean;
  /** The part a search found, as places in `plate`. */
  match?: { from: number; length: number };
}

/** A number plate drawn as a plate; the dot after region and letter is drawn, not written. */
export function Plate({ plate, size = 'm', green, match }: PlateProps) {
  if (!plate) return <View className={`c-plate c-plate-none ${sizeClass[size]}`}>未上牌</View>;
  const isGreen = green ?? plate.length === 8;
  const dotAt = plateText(plate).prefix.length;
  return (
    <View className={`c-plate ${sizeClass[size]} ${isGreen ? 'c-plate-green' : ''}`} data-testid={`plate-${plate}`}>
      <Marked text={plate.slice(0, dotAt)} match={match} />
      {dotAt > 0 && <View className="c-plate-dot" />}
      <Marked text={plate.slice(dotAt)} match={match && { ...match, from: match.from - dotAt }} />
    </View>
  );
}

const sizeClass = { s: 'c-plate-s', m: '', l: 'c-plate-l' };

/** Text whose found part is lit; places outside the text light nothing. */
function Marked({ text, match }: { text: string; match: PlateProps['match'] }) {
  const from = Math.max(0, match?.from ?? 0);
  const to = Math.min(text.length, match ? match.from + match.length : 0);
  if (to <= from) return text ? <Text>{text}</Text> : null;
  return (
    <>
      {from > 0 && <Text>{text.slice(0, from)}</Text>}
      <Text className="c-plate-match">{text.slice(from, to)}</Text>
      {to < text.length && <Text>{text.slice(to)}</Text>}
    </>
  );
}
