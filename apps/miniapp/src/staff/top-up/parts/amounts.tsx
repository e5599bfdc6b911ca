import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { shortYuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Tile } from '@/ui/tile';
import type { TopUpOptions, TopUpTier } from '../../parts/wire';
import type { CounterChoice } from '../counter-choice';

export interface AmountsProps {
  options: TopUpOptions;
  choice: CounterChoice;
  trouble: string | null;
  onChange: (part: Partial<CounterChoice>) => void;
}

/** The merchant's amounts as tiles, and one of the member's own. */
export function Amounts({ options, choice, trouble, onChange }: AmountsProps) {
  return (
    <>
      <SectionHead title="充多少" more="各店通用" />
      <View className="grid grid-cols-2 gap-3">
        {options.tiers.map((tier) => (
          <TierTile
            key={tier.id}
            tier={tier}
            closed={!tier.open || tier.payFen > options.roomFen}
            on={tier.id === choice.tierId && choice.ownText === ''}
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
          value={choice.ownText}
          maxLength={10}
          hint={options.minFen > 0 ? `最低 ${shortYuan(options.minFen)} 元` : '填写金额'}
          error={choice.ownText === '' ? null : trouble}
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
  closed: boolean;
  on: boolean;
  onTap: () => void;
}

function TierTile({ tier, closed, on, onTap }: TierTileProps) {
  const gift = tier.bonusFen > 0 ? `送 ¥${shortYuan(tier.bonusFen)}` : '无赠送';
  return (
    <Tile on={on && !closed} off={closed} onTap={onTap} testId={`tier-${tier.payFen}`}>
      <View>
        <Text className="text-14 font-medium">¥</Text>
        <Text className="text-20 font-semibold">{shortYuan(tier.payFen)}</Text>
      </View>
      <View className={`text-14 ${on && !closed ? 'text-brand font-medium' : ''}`}>
        {closed ? (tier.closedBecause ?? '超出可充额度') : gift}
      </View>
    </Tile>
  );
}
