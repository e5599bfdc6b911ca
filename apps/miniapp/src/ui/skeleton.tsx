import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** A grey bar where a word will stand; px. */
export function Bone({ width, height = 12, round = false }: { width: number; height?: number; round?: boolean }) {
  const shape = { width: `${width}px`, height: `${height}px`, ...(round && { borderRadius: '50%' }) };
  return <View className="c-bone" style={shape} />;
}

/** Breathes while its bones wait for data. */
export function Waiting({ children }: { children: ReactNode }) {
  return (
    <View className="c-waiting" data-testid="waiting">
      {children}
    </View>
  );
}

/** The card face before it is known: same geometry. */
export function CardFaceBones() {
  return (
    <View className="c-bone-face">
      <View className="c-between">
        <View className="c-row gap-2">
          <Bone width={28} height={28} round />
          <Bone width={84} height={16} />
        </View>
        <Bone width={80} height={24} />
      </View>
      <View className="flex flex-col gap-2">
        <Bone width={56} />
        <Bone width={156} height={28} />
        <Bone width={190} />
      </View>
    </View>
  );
}

/** Three columns before they are known. */
export function ChipsBones() {
  return (
    <View className="c-card c-card-flush c-chips">
      {[0, 1, 2].map((column) => (
        <View key={column} className="c-chip flex flex-col items-center gap-2">
          <Bone width={36} />
          <Bone width={52} height={20} />
          <Bone width={78} />
        </View>
      ))}
    </View>
  );
}

/** Rows of a list before they are known. */
export function RowBones({ rows = 4, icon = false }: { rows?: number; icon?: boolean }) {
  return (
    <View className="c-card c-card-flush">
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="c-cell">
          {icon && <Bone width={36} height={36} />}
          <View className="c-grow flex flex-col gap-2">
            <Bone width={row % 2 ? 108 : 136} height={14} />
            <Bone width={row % 2 ? 172 : 148} />
          </View>
          <Bone width={64} height={16} />
        </View>
      ))}
    </View>
  );
}

/** A page of one thing before it is known: what it is, and its rows. */
export function PageBones() {
  return (
    <>
      <CardBones />
      <View className="mt-6">
        <RowBones rows={3} />
      </View>
    </>
  );
}

/** A card of a few lines before they are known. */
export function CardBones() {
  return (
    <View className="c-card flex flex-col gap-3">
      <Bone width={108} height={24} />
      <Bone width={136} />
      <Bone width={200} height={16} />
    </View>
  );
}
