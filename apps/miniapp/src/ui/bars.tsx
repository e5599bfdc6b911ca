import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { yuan } from './money';

export type Paint =
  'package' | 'coupon' | 'points' | 'principal' | 'bonus' | 'tender' | 'brand' | 'watch' | 'urgent' | 'good' | 'coming';

export interface BarPart {
  paint: Paint;
  value: number;
}

/** A thin bar; `whole` is what its full length stands for, in the unit of the parts. */
export function Barline({ parts, whole }: { parts: BarPart[]; whole: number }) {
  return (
    <View className="c-barline">
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <View key={part.paint} className={`c-barline-part c-paint-${part.paint}`} style={share(part.value, whole)} />
        ))}
    </View>
  );
}

export interface Leg {
  key: string;
  paint: Paint;
  word: string;
  note?: ReactNode;
  fen: number;
}

/** The legs of a payment as coloured blocks that add up to the total; the rows beneath keep the order. */
export function Legs({ legs, rows = true }: { legs: Leg[]; rows?: boolean }) {
  const shown = legs.filter((leg) => leg.fen > 0);
  const total = shown.reduce((sum, leg) => sum + leg.fen, 0);
  return (
    <View>
      <View className="c-legs">
        {shown.map((leg) => (
          <View key={leg.key} className={`c-legs-part c-paint-${leg.paint}`} style={share(leg.fen, total)} />
        ))}
      </View>
      {rows && (
        <View className="mt-2">
          {shown.map((leg) => (
            <View key={leg.key} className="c-leg-row">
              <Square paint={leg.paint} />
              <View className="c-leg-word">{leg.word}</View>
              <View className="c-leg-note">{leg.note}</View>
              <View className="c-leg-sum">{yuan(leg.fen)}</View>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}

/** What the colours mean, in one line. */
export function Legend({ items }: { items: { paint: Paint; word: string }[] }) {
  return (
    <View className="c-row c-wrap gap-4 text-12 text-secondary">
      {items.map((item) => (
        <View key={item.paint} className="c-row gap-1">
          <Square paint={item.paint} />
          {item.word}
        </View>
      ))}
    </View>
  );
}

function Square({ paint }: { paint: Paint }) {
  return <View className={`c-square c-paint-${paint}`} />;
}

function share(value: number, whole: number): { width: string } {
  const percent = whole > 0 ? Math.min(100, (value / whole) * 100) : 0;
  return { width: `${percent.toFixed(2)}%` };
}
