import { tenderNames } from '@cheyou/contracts';
import type { TenderMethod } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import { fieldYuan, typedFen } from '../../parts/yuan-field';
import { cardBalance, suggestedChoice, type PartProps } from '../settle-choice';
import { CouponsPart } from './coupons-part';
import { PointsPart } from './points-part';
import { UsesPart } from './uses-part';

/** Which uses and coupons, how much from points and card, and how the rest is paid; each change is planned anew at once. */
export function CombinationSheet({ quote, choice, result, onChange, onClose }: PartProps & { onClose: () => void }) {
  const { plan, trouble } = result;
  return (
    <Sheet
      open
      title="改组合"
      onClose={onClose}
      testId="combination-sheet"
      foot={
        <>
          {trouble && (
            <Note tone="watch" icon="warning" className="mb-3" testId="combination-trouble">
              {trouble}
            </Note>
          )}
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
              {plan ? `就这样，还需收 ${yuan(plan.dueFen)}` : '这样结不了'}
            </Button>
          </View>
        </>
      }
    >
      <UsesPart result={result} onChange={onChange} />
      <CouponsPart result={result} onChange={onChange} />
      {result.mostPoints > 0 && <PointsPart quote={quote} choice={choice} result={result} onChange={onChange} />}
      {quote.facts.cards.length > 0 && <CardPart quote={quote} choice={choice} result={result} onChange={onChange} />}
      <RestPart quote={quote} choice={choice} result={result} onChange={onChange} />
    </Sheet>
  );
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
      <SectionHead title="储值卡" />
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
