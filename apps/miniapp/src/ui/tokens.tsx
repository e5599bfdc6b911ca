import { View } from '@tarojs/components';
import { Barline } from './bars';
import { Icon } from './icon';

/** More than a row of them isn't counted at a glance. */
const tokensMax = 12;

/** So many of so many are left: filled tokens are left, outlined ones are gone; many become a bar. `off` when they can't be used now. */
export function Tokens({ left, whole, off = false }: { left: number; whole: number; off?: boolean }) {
  if (whole > tokensMax) return <Barline whole={whole} parts={[{ paint: off ? 'tender' : 'package', value: left }]} />;
  return (
    <View className="c-tokens">
      {Array.from({ length: whole }, (_, place) => {
        const there = place < left;
        return (
          <View key={place} className={`c-token ${there ? (off ? 'c-token-off' : '') : 'c-token-used'}`}>
            <Icon name={there ? 'check' : 'minus'} size={13} />
          </View>
        );
      })}
    </View>
  );
}
