import type { LevelGapView, LevelTallyView, LevelView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { counted, yuan } from '@/ui/money';
import { Tag } from '@/ui/tag';
import { benefitsOf, earnWords, spendWords, visitWords } from './points-words';

/** The level, what it gives and how far the next one is, by each way that leads there; nothing where the merchant has no levels. */
export function LevelCard({ view, className = '' }: { view: LevelView; className?: string }) {
  const { level, next, tally, windowMonths } = view;
  if (level === null && next === null) return null;
  const benefits = level ? benefitsOf(level) : [];
  return (
    <Card className={className} testId="level-card">
      <View className="c-between c-wrap">
        <View className="c-row gap-2">
          <Icon name="star" className={level ? 'text-gold-ink' : 'text-secondary'} />
          <View className="text-16 font-semibold">{level?.name ?? '还没有等级'}</View>
        </View>
        <View className="text-12 text-secondary">按近 {windowMonths} 个月算</View>
      </View>
      {benefits.length > 0 && (
        <View className="c-row c-wrap gap-2 mt-2">
          {benefits.map((benefit) => (
            <Tag key={benefit} tone="gold">
              {benefit}
            </Tag>
          ))}
        </View>
      )}
      <View className="c-hair" />
      {next ? <Gap next={next} tally={tally} /> : <View className="text-14 text-secondary">已经是最高等级</View>}
    </Card>
  );
}

interface Way {
  key: string;
  words: string;
  missing: string;
  done: number;
  whole: number;
}

function Gap({ next, tally }: { next: LevelGapView; tally: LevelTallyView }) {
  const ways = waysTo(next, tally);
  return (
    <View data-testid="level-gap">
      <View className="text-14 text-secondary">
        {ways.length > 1 ? `满足任一项，升为${next.name}` : `升为${next.name}`}
      </View>
      {ways.map(({ key, words, missing, done, whole }) => (
        <View key={key} className="mt-3" data-testid={`level-way-${key}`}>
          <View className="c-between text-14 mb-2">
            <View>{words}</View>
            <View className="font-medium c-nowrap">还差 {missing}</View>
          </View>
          <Barline whole={whole} parts={[{ paint: 'brand', value: done }]} />
        </View>
      ))}
    </View>
  );
}

function waysTo({ missingFen, missingVisits, missingPoints }: LevelGapView, tally: LevelTallyView): Way[] {
  const way = (
    key: string,
    done: number,
    missing: number | null,
    words: (whole: number) => string,
    said: (left: number) => string,
  ): Way[] => {
    if (missing === null) return [];
    const whole = done + missing;
    return [{ key, words: words(whole), missing: said(missing), done, whole }];
  };
  return [
    ...way('spend', tally.spendFen, missingFen, spendWords, yuan),
    ...way('visits', tally.visits, missingVisits, visitWords, (left) => `${String(left)} 次`),
    ...way('points', tally.pointsEarned, missingPoints, earnWords, (left) => `${counted(left)} 分`),
  ];
}
