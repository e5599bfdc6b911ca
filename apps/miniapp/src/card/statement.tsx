import type { CardDetail } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/ui/card';
import { SectionHead } from '@/ui/section-head';
import { monthName } from '@/ui/when';
import { MonthOfStatement } from './month-of-statement';
import type { StatementSource } from './statement-source';

/** The statement: the newest month, and one more at a tap. */
export function Statement({ card, source }: { card: CardDetail; source: StatementSource }) {
  const [latest] = card.months;
  const [from, setFrom] = useState(latest ?? null);
  const [count, setCount] = useState(1);
  if (!latest || !from) return <NoMovement />;
  // A month that began while the page was open comes to the front by itself.
  const start = Math.max(0, card.months.indexOf(from));
  const shown = card.months.slice(start, start + count);
  const next = card.months[start + count];
  const pick = (month: string): void => {
    setFrom(month);
    setCount(1);
  };
  return (
    <>
      {shown.map((month, index) => (
        <MonthOfStatement key={month} card={card} source={source} month={month} onPick={index === 0 ? pick : null} />
      ))}
      {next ? (
        <View
          className="c-more mt-2"
          onClick={() => {
            setCount(count + 1);
          }}
          data-testid="earlier-month"
        >
          再看 {monthName(next)}
        </View>
      ) : (
        <View className="c-end">{source.end}</View>
      )}
    </>
  );
}

function NoMovement() {
  return (
    <>
      <SectionHead title="流水" />
      <Card className="text-14 text-secondary text-center">还没有变动。充值或消费后，每一笔都会记在这里。</Card>
    </>
  );
}
