import type { TopUpOptions, TopUpTier } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { shortYuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Tile } from '@/ui/tile';
import type { TopUpWish } from './planned-top-up';

export interface TopUpAmountsProps {
  options: TopUpOptions;
  wish: TopUpWish;
  /** Why the amount typed can't be bought. */
  trouble: string | null;
  onChange: (change: TopUpWish) => void;
}

/** The merchant's amounts as tiles, and one typed. */
export function TopUpAmounts({ options, wish, trouble, onChange }: TopUpAmountsProps) {
  return (
    <>
      <SectionHead title="选择金额" more="各店通用" />
      <View className="grid grid-cols-2 gap-3">
        {options.tiers.map((tier) => (
          <TierTile
            key={tier.id}
            tier={tier}
            roomFen={options.roomFen}
            on={tier.id === wish.tierId && wish.ownText === ''}
            onTap={() => {
              onChange({ tierId: tier.id, ownText: '' });
            }}
          />
        ))}
      </View>
      <Card flush className="mt-3">
        <InputRow
          label="其他金额"
          kind="digit"
          value={wish.ownText}
          maxLength={10}
          hint={options.minFen > 0 ? `最低 ${shortYuan(options.minFen)} 元` : '填写金额'}
          error={wish.ownText === '' ? null : trouble}
          side={<View className="text-secondary">元</View>}
          onChange={(ownText) => {
            onChange({ ownText, tierId: null });
          }}
          testId="own-amount"
        />
      </Card>
    </>
  );
}

interface TierTileProps {
  tier: TopUpTier;
  roomFen: number;
  on: boolean;
  onTap: () => void;
}

function TierTile({ tier, roomFen, on, onTap }: TierTileProps) {
  const tooMuch = tier.payFen > roomFen;
  const closed = !tier.open || tooMuch;
  return (
    <Tile on={on && !closed} off={closed} onTap={onTap} testId={`tier-${tier.payFen}`}>
      <View>
        <Text className="text-14 font-medium">¥</Text>
        <Text className="text-20 font-semibold">{shortYuan(tier.payFen)}</Text>
      </View>
      <View className={`text-14 ${on && !closed ? 'text-brand font-medium' : ''}`}>
        {closed
          ? (tier.closedBecause ?? '超出可充额度')
          : tier.bonusFen > 0
            ? `送 ¥${shortYuan(tier.bonusFen)}`
            : '无赠送'}
      </View>
    </Tile>
  );
}
