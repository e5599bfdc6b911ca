import { View } from '@tarojs/components';
import { useState } from 'react';
import { InputRow } from '@/ui/input-row';
import { counted, yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import type { ChoicePartProps } from './own-choice';

/** How many points pay: none, as many as the bill takes, or a number. */
export function PointsPart({ facts, choice, result, onChange }: ChoicePartProps) {
  const { mostPoints } = result;
  const [text, setText] = useState(choice.points === 0 ? '' : String(choice.points));
  const { spendPerYuan, spendMin } = facts.pointRules;
  const put = (next: string, points: number): void => {
    setText(next);
    onChange({ points });
  };
  const mode = choice.points === 0 ? 'none' : choice.points >= mostPoints ? 'most' : 'own';
  return (
    <>
      <SectionHead title="积分" />
      <View className="text-14 text-secondary">
        {spendPerYuan} 分抵 ¥1，这一单最多可用 {counted(mostPoints)} 分
      </View>
      <View className="mt-3">
        <Pills
          choices={[
            { key: 'none', label: '不用积分' },
            { key: 'most', label: `抵 ${yuan((mostPoints * 100) / spendPerYuan)}` },
            { key: 'own', label: '自己填' },
          ]}
          picked={mode}
          onPick={(key) => {
            if (key === 'none') put('', 0);
            else if (key === 'most') put(String(mostPoints), mostPoints);
            else put(String(spendMin), Math.min(spendMin, mostPoints));
          }}
          name="points"
        />
      </View>
      {mode === 'own' && (
        <View className="-mx-4">
          <InputRow
            label="用积分"
            kind="number"
            value={text}
            maxLength={8}
            side={<View className="text-secondary">分</View>}
            error={pointsTrouble(text, spendMin, mostPoints)}
            onChange={(next) => {
              put(next, pointsTrouble(next, spendMin, mostPoints) === null ? Number(next) : choice.points);
            }}
            testId="points-amount"
          />
        </View>
      )}
    </>
  );
}

function pointsTrouble(text: string, min: number, most: number): string | null {
  if (!/^\d+$/.test(text)) return '请填整数';
  if (Number(text) < min) return `每次至少 ${String(min)} 分`;
  return Number(text) > most ? `最多 ${String(most)} 分` : null;
}
