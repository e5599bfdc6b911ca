import { tenderNames } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { shortYuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import type { SaleQuote } from '../../parts/wire';
import { fieldYuan } from '@/ui/yuan-field';
import { notesFor, restOf, type SettleChoice, type Settling } from '../settle-choice';

export interface RestPillsProps {
  quote: SaleQuote;
  choice: SettleChoice;
  result: Settling;
  onChange: (part: Partial<SettleChoice>) => void;
}

/** How the rest is paid, in one tap; for cash the notes that are likely to be handed over. */
export function RestPills({ quote, choice, result, onChange }: RestPillsProps) {
  const restFen = restOf(result);
  if (restFen === 0 || choice.secondText.trim() !== '') return null;
  return (
    <View className="mt-3">
      <Pills
        name="pay"
        choices={quote.methods.map((key) => ({ key, label: tenderNames[key] }))}
        picked={choice.restBy}
        onPick={(restBy) => {
          onChange({ restBy, receivedText: '' });
        }}
      />
      {choice.restBy === 'cash' && (
        <View className="c-row c-wrap gap-2 mt-3">
          <View className="text-14 text-secondary">收现金</View>
          <Pills
            name="note"
            choices={[
              { key: '', label: '正好' },
              ...notesFor(restFen).map((fen) => ({ key: fieldYuan(fen), label: `¥${shortYuan(fen)}` })),
            ]}
            picked={choice.receivedText}
            onPick={(receivedText) => {
              onChange({ receivedText });
            }}
          />
        </View>
      )}
    </View>
  );
}
