import { tenderNames } from '@cheyou/contracts';
import type { TenderMethod } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import type { SaleQuote } from '../../parts/wire';
import { fieldYuan, typedFen } from '../../parts/yuan-field';
import { cardBalance, suggestedChoice, type SettleChoice, type Settling } from '../settle-choice';

export interface CombinationSheetProps {
  quote: SaleQuote;
  choice: SettleChoice;
  result: Settling;
  onChange: (part: Partial<SettleChoice>) => void;
  onClose: () => void;
}

/** How much from the card, and how the rest is paid; each change is planned anew at once. */
export function CombinationSheet({ quote, choice, result, onChange, onClose }: CombinationSheetProps) {
  const { plan, trouble } = result;
  return (
    <Sheet
      open
      title="改组合"
      onClose={onClose}
      testId="combination-sheet"
      foot={
        <View className="c-row gap-3">
          <Button
            kind="line"
            onTap={() => {
              onChange({ ...suggestedChoice, overrideReason: choice.overrideReason });
              onClose();
            }}
            testId="combination-reset"
          >
            用推荐
          </Button>
          <Button shape="grow" off={plan === null} onTap={onClose} testId="combination-done">
            {plan ? `就这样，还需收 ${yuan(plan.dueFen)}` : '金额对不上'}
          </Button>
        </View>
      }
    >
      {result.mostPoints > 0 && <PointsPart quote={quote} choice={choice} result={result} onChange={onChange} />}
      {quote.facts.cards.length > 0 && <CardPart quote={quote} choice={choice} result={result} onChange={onChange} />}
      <RestPart quote={quote} choice={choice} result={result} onChange={onChange} />
      {trouble && (
        <Note tone="watch" icon="warning" className="mt-3">
          {trouble}
        </Note>
      )}
    </Sheet>
  );
}

type PartProps = Omit<CombinationSheetProps, 'onClose'>;

function PointsPart({ quote, choice, result, onChange }: PartProps) {
  const { mostPoints } = result;
  const [text, setText] = useState(choice.points === 0 ? '' : String(choice.points));
  const { spendPerYuan, spendMin } = quote.facts.pointRules;
  const put = (next: string, points: number): void => {
    setText(next);
    onChange({ points });
  };
  const mode = choice.points === 0 ? 'none' : choice.points === mostPoints ? 'most' : 'own';
  return (
    <>
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
      <View className="h-4" />
    </>
  );
}

function pointsTrouble(text: string, min: number, most: number): string | null {
  if (!/^\d+$/.test(text)) return '请填整数';
  if (Number(text) < min) return `每次至少 ${String(min)} 分`;
  return Number(text) > most ? `最多 ${String(most)} 分` : null;
}

function CardPart({ quote, choice, result, onChange }: PartProps) {
  const [text, setText] = useState(choice.prepaidFen === null ? '' : fieldYuan(choice.prepaidFen));
  const typed = text.trim() === '' ? null : typedFen(text);
  const put = (next: string, prepaidFen: number | null): void => {
    setText(next);
    onChange({ prepaidFen });
  };
  const mode = choice.prepaidFen === null ? 'most' : choice.prepaidFen === 0 ? 'none' : 'own';
  return (
    <>
      <View className="text-14 text-secondary">
        卡内余额 {yuan(cardBalance(quote))}，这一单最多可用 {yuan(result.mostFen)}
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
            error={
              text.trim() !== '' && typed === null
                ? '请填数字，最多两位小数'
                : typed !== null && typed > result.mostFen
                  ? `最多 ${yuan(result.mostFen)}`
                  : null
            }
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

function RestPart({ quote, choice, result, onChange }: PartProps) {
  const due = result.plan?.dueFen ?? null;
  if (due === 0) return null;
  const methods = quote.methods.map((key) => ({ key, label: tenderNames[key] }));
  const cash = [choice.restBy, choice.secondText.trim() && choice.secondBy].includes('cash');
  return (
    <>
      <SectionHead title="其余怎么付" more={due === null ? undefined : yuan(due)} />
      <Pills<TenderMethod>
        choices={methods}
        picked={choice.restBy}
        onPick={(restBy) => {
          const secondBy = restBy === choice.secondBy ? otherThan(restBy) : choice.secondBy;
          onChange({ restBy, secondBy });
        }}
      />
      <View className="-mx-4 mt-2">
        <InputRow
          label="分开付"
          kind="digit"
          value={choice.secondText}
          hint="另一种方式付多少，选填"
          maxLength={10}
          side={<View className="text-secondary">元</View>}
          onChange={(secondText) => {
            onChange({ secondText });
          }}
          testId="second-amount"
        />
        {cash && (
          <InputRow
            label="收现金"
            kind="digit"
            value={choice.receivedText}
            hint="不找零可以不填"
            maxLength={10}
            side={<View className="text-secondary">元</View>}
            onChange={(receivedText) => {
              onChange({ receivedText });
            }}
            testId="cash-received"
          />
        )}
      </View>
      {choice.secondText.trim() !== '' && (
        <View className="mt-2">
          <Pills<TenderMethod>
            choices={methods.filter(({ key }) => key !== choice.restBy)}
            picked={choice.secondBy}
            onPick={(secondBy) => {
              onChange({ secondBy });
            }}
          />
        </View>
      )}
    </>
  );
}

const otherThan = (method: TenderMethod): TenderMethod => (method === 'cash' ? 'posCard' : 'cash');
