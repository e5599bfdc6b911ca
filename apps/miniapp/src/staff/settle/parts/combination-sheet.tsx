import { tenderNames } from '@cheyou/contracts';
import type { TenderMethod } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { CardPart } from '@/settlement/card-part';
import { CouponsPart } from '@/settlement/coupons-part';
import { plannable } from '@/settlement/own-choice';
import { PointsPart } from '@/settlement/points-part';
import { UsesPart } from '@/settlement/uses-part';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Sheet } from '@/ui/sheet';
import { suggestedChoice, type PartProps } from '../settle-choice';

/** Which uses and coupons, how much from points and card, and how the rest is paid; each change is planned anew at once. */
export function CombinationSheet({ quote, choice, result, onChange, onClose }: PartProps & { onClose: () => void }) {
  const { plan, trouble } = result;
  const own = { facts: plannable(quote.facts), choice, result, onChange };
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
      <UsesPart {...own} />
      <CouponsPart {...own} />
      {result.mostPoints > 0 && <PointsPart {...own} />}
      {quote.facts.cards.length > 0 && <CardPart {...own} />}
      <RestPart quote={quote} choice={choice} result={result} onChange={onChange} />
    </Sheet>
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
