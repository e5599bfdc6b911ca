import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Mark } from './mark';
import { Money, yuan } from './money';
import { Separated } from './separated';

export interface CardFaceProps {
  shopName: string;
  /** City and shop, in that order; empty ones are left out. */
  place: string[];
  levelName: string | null;
  /** A gold edge and a gold level, for the high levels. */
  gold: boolean;
  balanceFen: number;
  principalFen: number;
  bonusFen: number;
  tail: string;
  /** Said in place of the level when the card can't be used: 已挂失, 已冻结. */
  blocked?: string | null | undefined;
  onTap?: () => void;
}

/** The face of the member's card; the whole face is one touch target that turns into the member code. */
export function CardFace(face: CardFaceProps) {
  const tone = `${face.gold ? 'c-face-gold' : ''} ${face.blocked ? 'c-face-dim' : ''}`;
  return (
    <View className={`c-face ${tone}`} onClick={face.onTap} data-testid="card-face">
      <View className="c-face-circle c-face-circle-1" />
      <View className="c-face-circle c-face-circle-2" />
      <View className="c-face-circle c-face-circle-3" />
      <View className="c-face-row">
        <View className="c-row gap-2 min-w-0">
          <Mark />
          <View className="min-w-0">
            <View className="c-face-shop">{face.shopName}</View>
            <View className="c-face-mute">
              <Separated parts={face.place} />
            </View>
          </View>
        </View>
        <Level {...face} />
      </View>
      <View className="c-face-row items-end">
        <View>
          <View className="c-face-mute">卡内余额</View>
          <View className="c-face-balance">
            <Money fen={face.balanceFen} />
          </View>
          <View className="c-face-mute c-row gap-3">
            <View>本金 {yuan(face.principalFen)}</View>
            <View>赠送 {yuan(face.bonusFen)}</View>
          </View>
        </View>
        <View className="flex flex-col items-end gap-2">
          {face.onTap && (
            <View className="c-face-code">
              <Icon name="qr" size={24} />
            </View>
          )}
          <View className="c-face-mute">尾号 {face.tail}</View>
        </View>
      </View>
    </View>
  );
}

function Level({ levelName, gold, blocked }: CardFaceProps) {
  const words = blocked ?? levelName;
  if (!words) return null;
  return (
    <View className={`c-face-level ${gold && !blocked ? 'c-face-level-gold' : ''}`}>
      <Icon name={blocked ? 'lock' : 'star'} size={13} />
      {words}
    </View>
  );
}
