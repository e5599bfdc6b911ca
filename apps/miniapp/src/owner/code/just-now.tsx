import type { Home } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';

/** While the code is shown, what the counter did with it is said here within seconds. */
export function JustNow({ onDebited }: { onDebited: () => void }) {
  // Its own reading: what an earlier screen left in the cache must not look like a movement of right now.
  const [openedAt] = useState(Date.now);
  const view = useRemote({ key: ['just-now', openedAt], read: () => api.get<Home>('/me/home'), every: livePaceMs });
  const home = view.state === 'ready' ? view.data : null;
  const balanceFen = home?.card?.balanceFen ?? null;
  const [firstFen, setFirstFen] = useState<number | null>(null);
  if (balanceFen !== null && firstFen === null) setFirstFen(balanceFen);
  const debitedFen = balanceFen === null || firstFen === null ? 0 : firstFen - balanceFen;
  const told = useRef(onDebited);
  useEffect(() => {
    told.current = onDebited;
  });
  useEffect(() => {
    if (debitedFen > 0) told.current();
  }, [debitedFen]);
  if (home?.openAsk) return <Asked askId={home.openAsk.id} shopName={home.openAsk.shopName} />;
  if (balanceFen === null || debitedFen <= 0) return null;
  return (
    <Card className="mb-3 c-between" testId="just-debited">
      <View>
        <View className="text-14 text-good-ink font-medium">刚刚扣款 {yuan(debitedFen)}</View>
        <View className="text-12 text-secondary">
          卡内还有{' '}
          <Text className="text-ink">
            <Money fen={balanceFen} />
          </Text>
        </View>
      </View>
      <Button
        small
        onTap={() => {
          go('/owner/card/index', { id: home?.card?.id });
        }}
        testId="see-movement"
      >
        看明细
      </Button>
    </Card>
  );
}

function Asked({ askId, shopName }: { askId: string; shopName: string }) {
  return (
    <Card className="mb-3 c-between" testId="open-ask">
      <View className="text-14 font-medium">{shopName}等您确认</View>
      <Button
        small
        onTap={() => {
          go('/owner/pay-ask/index', { id: askId });
        }}
        testId="open-ask-act"
      >
        去确认
      </Button>
    </Card>
  );
}
