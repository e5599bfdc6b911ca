import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Done } from '@/ui/done';
import { Money } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import { ShiftSums } from '../../parts/shift-sums';
import { differenceWord, reasonWords, shiftWords } from '../../parts/shift-words';
import type { ShiftView } from '../../parts/wire';
import { faceName } from '../count-form';

/** What was found beside what should have been there, and what was said about it. */
export function Counted({ shift }: { shift: ShiftView }) {
  const { count, explanation, accepted } = shift;
  if (!count) return null;
  const head = (
    <>
      <View className="text-14 text-secondary">{differenceWord(count.differenceFen)}</View>
      <View className="text-32 font-semibold" data-testid="difference">
        <Money fen={count.differenceFen} signed />
      </View>
      <View className="text-12 text-secondary">
        <Separated parts={[shiftWords[shift.state], `${count.by} 点款`, nearDayClock(count.at)]} />
      </View>
    </>
  );
  return (
    <>
      {shift.state === 'closed' ? <Done>{head}</Done> : <Card className="text-center">{head}</Card>}
      <View className="mt-3">
        <ShiftSums floatFen={shift.floatFen} count={count} />
      </View>
      {explanation && (
        <>
          <SectionHead title="差异说明" />
          <Card flush testId="explanation">
            <Cell
              title={reasonWords[explanation.reasonCode]}
              note={
                <>
                  <View>{explanation.reason}</View>
                  <Separated parts={[explanation.by, nearDayClock(explanation.at)]} />
                </>
              }
              shape="top"
            />
            {accepted && (
              <Cell
                icon="check"
                iconTone="text-good-ink"
                title={`${accepted.by} 已确认`}
                note={nearDayClock(accepted.at)}
                testId="accepted"
              />
            )}
          </Card>
        </>
      )}
      {count.pieces.length > 0 && (
        <>
          <SectionHead title="点款明细" />
          <Card flush>
            {count.pieces.map(({ faceFen, pieces }) => (
              <Cell key={faceFen} title={faceName(faceFen)} side={`${String(pieces)} 张`} />
            ))}
          </Card>
        </>
      )}
    </>
  );
}
