import { View } from '@tarojs/components';
import { useState } from 'react';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { fieldYuan, typedFen } from '@/ui/yuan-field';
import { cardBalance, type ChoicePartProps } from './own-choice';

/** How much the prepaid card pays: as much as it can, nothing, or an amount. */
export function CardPart({ facts, choice, result, onChange }: ChoicePartProps) {
  const [text, setText] = useState(choice.prepaidFen === null ? '' : fieldYuan(choice.prepaidFen));
  const typed = text.trim() === '' ? null : typedFen(text);
  const put = (next: string, prepaidFen: number | null): void => {
    setText(next);
    onChange({ prepaidFen });
  };
  const mode = choice.prepaidFen === null ? 'most' : choice.prepaidFen === 0 ? 'none' : 'own';
  return (
    <>
      <SectionHead title="储值卡" />
      <View className="text-14 text-secondary">
        卡内余额 {yuan(cardBalance(facts))}，这一单最多可用 {yuan(result.mostFen)}
      </View>
      <View className="mt-3">
        <Pills
          choices={[
            { key: 'most', label: '尽量用卡' },
            { key: 'none', label: '不用卡' },
            { key: 'own', label: '自己填' },
          ]}
          picked={mode}
          onPick={(key) => {
            if (key === 'most') put('', null);
            else if (key === 'none') put('0', 0);
            else put(fieldYuan(result.mostFen), result.mostFen);
          }}
        />
      </View>
      {mode === 'own' && (
        <View className="-mx-4">
          <InputRow
            label="卡内扣"
            kind="digit"
            value={text}
            maxLength={10}
            side={<View className="text-secondary">元</View>}
            error={amountTrouble(text, typed, result.mostFen)}
            onChange={(next) => {
              const fen = typedFen(next);
              put(next, fen === null || fen === 0 ? (choice.prepaidFen ?? 0) : Math.min(fen, result.mostFen));
            }}
            testId="card-amount"
          />
        </View>
      )}
    </>
  );
}

function amountTrouble(text: string, typed: number | null, mostFen: number): string | null {
  if (text.trim() !== '' && typed === null) return '请填数字，最多两位小数';
  return typed !== null && typed > mostFen ? `最多 ${yuan(mostFen)}` : null;
}
