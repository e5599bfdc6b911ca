import type { ServiceCardView, ServiceOnCardView } from '@cheyou/contracts';
import type { ShopDay } from '@cheyou/domain';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { labourWords, leftWords } from '@/service-cards/card-words';
import { Card } from '@/ui/card';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { Tokens } from '@/ui/tokens';
import { capWords, carWords, forfeitWords, lapsedWords, shopWords, standingOf } from '../package-words';

export interface PackageCardProps {
  card: ServiceCardView;
  today: ShopDay;
  /** Beneath the counts. */
  children?: ReactNode;
}

/** One card with its counts per service. */
export function PackageCard({ card, today, children }: PackageCardProps) {
  const standing = standingOf(card, today);
  const usable = standing.open && card.state === 'active';
  const forfeit = forfeitWords(card, standing);
  // A card that is stopped is amber for that, not for its last day.
  const soon = usable && standing.tone === 'watch';
  const lapsed = lapsedWords(card);
  const scope = labourWords(card.labour);
  return (
    <Card className="mt-3" testId={`package-${card.id}`}>
      <View className="c-between items-start">
        <View className="text-16 font-semibold min-w-0">{card.name}</View>
        <Tag tone={standing.tone}>{standing.words}</Tag>
      </View>
      <View className="c-row c-wrap gap-2 mt-2">
        {card.cars.map(({ id, plate }) => (
          <Plate key={id} plate={plate} size="s" />
        ))}
        <View className="text-12 text-secondary">
          <Separated parts={[card.gift && '门店赠送', carWords(card), shopWords(card)]} />
        </View>
      </View>
      {card.services.map((service) => (
        <Service key={service.serviceId} service={service} off={!usable} />
      ))}
      {scope !== null && <View className="text-12 text-secondary mt-2">可用于{scope}</View>}
      {forfeit && soon && (
        <Note tone="watch" icon="clock" className="mt-4" testId="package-forfeit">
          {forfeit}
        </Note>
      )}
      {forfeit && !soon && <View className="text-12 text-secondary mt-4">{forfeit}</View>}
      {lapsed && (
        <Note tone="grey" icon="info" className="mt-4">
          {lapsed}
        </Note>
      )}
      {children}
    </Card>
  );
}

function Service({ service, off }: { service: ServiceOnCardView; off: boolean }) {
  const { granted, left, used } = service;
  const [leftText, rest] = leftWords(service, left ?? 0, granted ?? 0);
  return (
    <View className="mt-4">
      <View className="c-between">
        <View className="text-14 min-w-0">{service.serviceName}</View>
        {granted === null ? (
          <View className="text-14 font-medium c-nowrap">不限次</View>
        ) : (
          <View className="text-14 text-secondary c-nowrap">
            <Text className="font-semibold text-ink">{leftText}</Text>
            {rest}
          </View>
        )}
      </View>
      {granted === null ? (
        <View className="text-12 text-secondary mt-1">
          <Separated parts={[...capWords(service), `共用过 ${String(used)} 次`]} />
        </View>
      ) : (
        <View className="mt-2">
          <Tokens left={left ?? 0} whole={granted} off={off} />
        </View>
      )}
    </View>
  );
}
