import type { components, ServiceCardView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Sheet } from '@/ui/sheet';
import { RowBones } from '@/ui/skeleton';
import { LongText } from '../parts/long-text';

type Terms = components['schemas']['ServiceCardTerms'];

/** To the text the card was sold under; nothing for one that wasn't sold. */
export function TermsRow({ card }: { card: ServiceCardView }) {
  const [reading, setReading] = useState(false);
  if (card.termsVersion === null) return null;
  return (
    <Card flush className="mt-3">
      <Cell
        icon="document"
        title="储值卡章程"
        side={`${card.termsVersion} 版`}
        chevron
        onTap={() => {
          setReading(true);
        }}
        testId="package-terms"
      />
      <Sheet
        open={reading}
        title="储值卡章程"
        onClose={() => {
          setReading(false);
        }}
        testId="terms-sheet"
      >
        {reading && <SoldUnder cardId={card.id} />}
      </Sheet>
    </Card>
  );
}

function SoldUnder({ cardId }: { cardId: string }) {
  const view = useRemote({
    key: ['service-cards', cardId, 'terms'],
    read: () => api.get<Terms>(`/me/service-cards/${cardId}/terms`),
  });
  return (
    <Shown view={view} failed="内容没能加载出来" bones={<RowBones rows={4} />}>
      {({ version, text }) => (
        <>
          <View className="text-12 text-secondary mb-3">{version} 版，购买这张卡时的约定</View>
          <LongText text={text} />
        </>
      )}
    </Shown>
  );
}
