import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Plate } from '@/ui/plate';
import type { Due } from '../due';

/** Who is paid how much, what for, and the way to say that it was done. */
export function DueCard({ due, onPay }: { due: Due; onPay: (due: Due) => void }) {
  const { to, plate, amountFen, facts, more } = due;
  const mayPay = useMay(due.act);
  return (
    <Card className="mb-3" testId={`due-${due.key}`}>
      <View className="c-between c-wrap gap-2">
        <View className="c-row gap-2">
          <View className="text-16 font-semibold">{to}</View>
          {plate !== null && <Plate plate={plate} size="s" />}
        </View>
        <View className="text-20 font-semibold">{yuan(amountFen)}</View>
      </View>
      <View className="c-hair" />
      {facts.map(({ word, value }) => (
        <Pair key={word} word={word}>
          {value}
        </Pair>
      ))}
      <TextButton
        onTap={() => {
          go(more.page, { id: more.id });
        }}
        testId="due-more"
      >
        {more.words}
      </TextButton>
      {mayPay && (
        <Button
          small
          shape="wide"
          className="mt-3"
          onTap={() => {
            onPay(due);
          }}
          testId="due-pay"
        >
          登记付款 {yuan(amountFen)}
        </Button>
      )}
    </Card>
  );
}
