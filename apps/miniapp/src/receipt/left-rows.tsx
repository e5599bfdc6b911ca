import type { Receipt } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { usesWords } from '@/ui/use-words';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';
import { counted } from '@/ui/money';
import { BeforeAfter } from '@/ui/pair';
import { Separated } from '@/ui/separated';
import { billPointsWords } from './bill-points';

/** What a bill took of service cards, coupons and points, each before and after as it was then; what isn't counted says how often only. */
export function LeftRows({ receipt, onPoints }: { receipt: Receipt; onPoints?: () => void }) {
  const { uses, coupons, settlement } = receipt;
  return (
    <>
      {uses.map(({ cardName, name, times, unit, left }, place) => (
        <LeftRow
          key={`${cardName} ${name} ${String(place)}`}
          icon="wrench"
          title={name}
          notes={left ? [cardName, `本次 ${usesWords(unit, times)}`] : [cardName]}
          testId="receipt-use"
        >
          {left ? (
            <BeforeAfter before={usesWords(unit, left.before)} after={usesWords(unit, left.after)} />
          ) : (
            usesWords(unit, times)
          )}
        </LeftRow>
      ))}
      <PointsRow receipt={receipt} onTap={onPoints} />
      {coupons.map((name, place) => (
        <LeftRow key={`${name} ${String(place)}`} icon="ticket" title={name} testId="receipt-coupon">
          <BeforeAfter before="可用" after={settlement.state === 'held' ? '已预留' : '已使用'} />
        </LeftRow>
      ))}
    </>
  );
}

function PointsRow({ receipt, onTap }: { receipt: Receipt; onTap?: () => void }) {
  const words = billPointsWords(receipt);
  if (words.length === 0) return null;
  const balance = receipt.points?.balance;
  return (
    <LeftRow icon="star" title="积分" notes={words} onTap={onTap} testId="receipt-points">
      {balance && <BeforeAfter before={counted(balance.before)} after={counted(balance.after)} />}
    </LeftRow>
  );
}

interface LeftRowProps {
  icon: IconName;
  title: string;
  notes?: string[];
  onTap?: () => void;
  testId: string;
  children: ReactNode;
}

/** Large text puts the figures on a line of their own. */
export function LeftRow({ icon, title, notes, onTap, testId, children }: LeftRowProps) {
  return (
    <Cell icon={icon} chevron={onTap !== undefined} onTap={onTap} testId={testId}>
      <View className="c-cell-body c-between c-wrap">
        <View>
          <View className="c-cell-title c-cell-strong">{title}</View>
          {notes && (
            <View className="c-cell-note">
              <Separated parts={notes} />
            </View>
          )}
        </View>
        <View className="text-14 ml-auto">{children}</View>
      </View>
    </Cell>
  );
}
