import { labourText, servedBy, unitOfUses, withUses, type UseChoice } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { usesWords } from '@/ui/use-words';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDay } from '@/ui/when';
import { Stepper } from '@/ui/stepper';
import { whyNoUse } from './use-words';
import type { ChoicePartProps } from './own-choice';

type UsesProps = Pick<ChoicePartProps, 'result' | 'onChange'>;

/** Each card that knows a service of the bill: used or not, or how often; or why it can't be. */
export function UsesPart({ result, onChange }: UsesProps) {
  const { useChoices } = result;
  if (useChoices.length === 0) return null;
  return (
    <>
      <SectionHead title="套餐核销" />
      <View className="-mx-4">
        {useChoices.map((choice) => (
          <UseRow
            key={`${choice.card.cardId}.${choice.line.id}`}
            choice={choice}
            onTimes={(times) => {
              onChange({ uses: withUses(result.uses, choice.line, choice.card.cardId, times) });
            }}
          />
        ))}
      </View>
    </>
  );
}

/** What is left on the card for a line; of labour hours also what one takes. */
function leftFor({ card, line }: UseChoice): string {
  const served = servedBy(card, line);
  if (served === null || served.uses.left === null) return '不限次数';
  const unit = unitOfUses(served.uses.serviceId);
  const left = `剩 ${usesWords(unit, served.uses.left)}`;
  return unit === 'times' ? left : `每${line.qty > 1 ? '份' : '次'} ${labourText(served.perUnit)}，${left}`;
}

function UseRow({ choice, onTimes }: { choice: UseChoice; onTimes: (times: number) => void }) {
  const { card, line, times, timesMax, refusal } = choice;
  const left = leftFor(choice);
  const row = {
    strong: true,
    title: line.name,
    note: <Separated parts={[card.name, left, card.expiresOn !== null && `至 ${nearDay(card.expiresOn)}`]} />,
    testId: `use-${card.name}-${line.name}`,
  };
  if (refusal !== null)
    return <Cell {...row} side={<View className="text-12 text-watch-ink">{whyNoUse(refusal)}</View>} />;
  if (line.qty > 1) {
    return (
      <Cell {...row}>
        <Stepper
          value={times}
          onChange={(next) => {
            onTimes(Math.max(0, Math.min(next, timesMax)));
          }}
          testId={`use-times-${card.name}-${line.name}`}
        />
      </Cell>
    );
  }
  return (
    <Cell
      {...row}
      side={<Check on={times > 0} />}
      onTap={() => {
        onTimes(times > 0 ? 0 : 1);
      }}
    />
  );
}
