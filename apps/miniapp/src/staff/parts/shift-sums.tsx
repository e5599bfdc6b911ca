import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { differenceWord } from './shift-words';
import type { ShiftCountView } from './wire';

/** How what should be in a drawer comes about, what was found in it, and what lies between. */
export function ShiftSums({ floatFen, count }: { floatFen: number; count: ShiftCountView }) {
  const { differenceFen } = count;
  return (
    <Card testId="shift-sums">
      <Pair word="开班备用金">{yuan(floatFen)}</Pair>
      <Pair word="现金收款（已减找零）">{yuan(count.salesFen, true)}</Pair>
      {count.topUpsFen > 0 && <Pair word="现金充值">{yuan(count.topUpsFen, true)}</Pair>}
      {count.givenBackFen > 0 && <Pair word="现金退款">{yuan(-count.givenBackFen)}</Pair>}
      {count.movedInFen > 0 && <Pair word="放入零钱">{yuan(count.movedInFen, true)}</Pair>}
      {count.movedOutFen > 0 && <Pair word="取出现金">{yuan(-count.movedOutFen)}</Pair>}
      <View className="c-hair" />
      <Pair word="应有">{yuan(count.expectedFen)}</Pair>
      <Pair word="实点">{yuan(count.countedFen)}</Pair>
      <Pair word={differenceWord(differenceFen)}>
        <View className={`font-semibold ${differenceFen === 0 ? 'text-good-ink' : 'text-watch-ink'}`}>
          {yuan(differenceFen, true)}
        </View>
      </Pair>
    </Card>
  );
}
