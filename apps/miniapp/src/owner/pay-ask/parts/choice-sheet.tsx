import { View } from '@tarojs/components';
import { CardPart } from '@/settlement/card-part';
import { CouponsPart } from '@/settlement/coupons-part';
import { PointsPart } from '@/settlement/points-part';
import { UsesPart } from '@/settlement/uses-part';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Sheet } from '@/ui/sheet';
import type { Choosing } from '../use-choice';

/** Which service cards and coupons, how much from points and card; the rest goes by WeChat, and each tap is planned anew. */
export function ChoiceSheet({ choosing, onClose }: { choosing: Choosing; onClose: () => void }) {
  const { facts, choice, result, change, reset } = choosing;
  const { plan, trouble } = result;
  const parts = { facts, choice, result, onChange: change };
  return (
    <Sheet
      open
      title="改付款方式"
      onClose={onClose}
      testId="choice-sheet"
      foot={
        <>
          {trouble && (
            <Note tone="watch" icon="warning" className="mb-3" testId="choice-trouble">
              {trouble}
            </Note>
          )}
          <View className="c-row gap-3">
            <Button
              kind="line"
              onTap={() => {
                reset();
                onClose();
              }}
              testId="choice-reset"
            >
              按店里的
            </Button>
            <Button shape="grow" off={plan === null} onTap={onClose} testId="choice-done">
              {doneWords(plan)}
            </Button>
          </View>
        </>
      }
    >
      <UsesPart {...parts} />
      <CouponsPart {...parts} />
      {result.mostPoints > 0 && <PointsPart {...parts} />}
      {facts.cards.length > 0 && <CardPart {...parts} />}
    </Sheet>
  );
}

function doneWords(plan: Choosing['result']['plan']): string {
  if (plan === null) return '这样付不了';
  return plan.wechatFen > 0 ? `就这样，微信付 ${yuan(plan.wechatFen)}` : '就这样';
}
