import { tenderNames } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import type { CounterChoice, CounterMethod, CounterPlan } from '../counter-choice';

const methods: readonly CounterMethod[] = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'];

export interface HowPaidProps {
  choice: CounterChoice;
  result: CounterPlan;
  onChange: (part: Partial<CounterChoice>) => void;
}

/** How the member paid; cash with what was handed over and the change. WeChat is paid on the own phone. */
export function HowPaid({ choice, result, onChange }: HowPaidProps) {
  return (
    <>
      <SectionHead title="怎么收的" more="微信请车主在自己手机上充" />
      <Pills
        choices={methods.map((key) => ({ key, label: tenderNames[key] }))}
        picked={choice.method}
        onPick={(method) => {
          onChange({ method });
        }}
      />
      {choice.method === 'cash' && (
        <Card flush className="mt-3">
          <InputRow
            label="收到现金"
            kind="digit"
            value={choice.receivedText}
            hint="不找零可以不填"
            maxLength={10}
            error={choice.receivedText === '' || choice.ownText !== '' ? null : result.trouble}
            side={
              <View className="text-secondary" data-testid="change-due">
                {result.changeFen > 0 ? `找零 ${yuan(result.changeFen)}` : '元'}
              </View>
            }
            onChange={(receivedText) => {
              onChange({ receivedText });
            }}
            testId="cash-received"
          />
        </Card>
      )}
    </>
  );
}
