import { withUses, type UseChoice } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDay } from '@/ui/when';
import { Stepper } from '../../parts/stepper';
import { whyNoUse } from '../use-words';
import type { PartProps } from '../settle-choice';

type UsesProps = Pick<PartProps, 'result' | 'onChange'>;

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

function UseRow({ choice, onTimes }: { choice: UseChoice; onTimes: (times: number) => void }) {
  const { card, line, times, timesMax, refusal } = choice;
  const left = card.services.find(({ serviceId }) => serviceId === line.itemId)?.left ?? null;
  const row = {
    strong: true,
    title: line.name,
    note: (
      <Separated
        parts={[
          card.name,
          left === null ? '不限次数' : `剩 ${left} 次`,
          card.expiresOn !== null && `至 ${nearDay(card.expiresOn)}`,
        ]}
      />
    ),
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
