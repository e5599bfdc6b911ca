import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';

export interface RingProps {
  /** Used share of the term, 0 to 1. */
  used: number;
  tone: 'brand' | 'watch' | 'urgent';
  figure: string;
  unit: string;
  /** Outer width in px. */
  size?: number;
}

/** The used share of a term as an arc with what is left inside. */
export function Ring({ used, tone, figure, unit, size = 80 }: RingProps) {
  const width = size >= 100 ? 9 : 7;
  const arc = { '--arc': arcImage(size, width, Math.min(1, Math.max(0, used))) } as CSSProperties;
  return (
    <View className="c-arc" style={{ width: `${size}px`, height: `${size}px` }}>
      <View className="c-arc-track" style={{ borderWidth: `${width}px` }} />
      <View className={`c-arc-used c-paint-${tone}`} style={arc} />
      <View className="c-arc-words">
        <View className="c-arc-figure">{figure}</View>
        <View className="text-12 text-secondary">{unit}</View>
      </View>
    </View>
  );
}

/** A mask: SVG doesn't render inside a mini-program's page, but its image does, and the paint stays a token. */
function arcImage(size: number, width: number, used: number): string {
  const middle = size / 2;
  const radius = middle - width / 2;
  const length = 2 * Math.PI * radius;
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}'>` +
    `<circle cx='${middle}' cy='${middle}' r='${radius}' fill='none' stroke='#000' stroke-width='${width}' ` +
    `stroke-linecap='round' stroke-dasharray='${(length * used).toFixed(2)} ${length.toFixed(2)}' ` +
    `transform='rotate(-90 ${middle} ${middle})'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
