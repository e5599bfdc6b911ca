import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Tokens } from '@/ui/tokens';
import { countWords, hoursTaken, labourWords, leftWords } from './card-words';

type ServiceCard = components['schemas']['ServiceCardView'];

/** Each service of a card with what is left of it; a pass says its caps. */
export function CardUsesLeft({ card }: { card: Pick<ServiceCard, 'services' | 'labour' | 'state' | 'lapsed'> }) {
  const off = card.state !== 'active' || card.lapsed;
  const scope = labourWords(card.labour);
  return (
    <>
      {card.services.map((service) => (
        <View key={service.serviceId} className="mt-3" data-testid={`uses-of-${service.serviceName}`}>
          <View className="c-between text-14">
            <View>{service.serviceName}</View>
            {service.left === null || service.granted === null ? (
              <View className="text-secondary">{countWords(service)}</View>
            ) : (
              <View className="text-secondary c-nowrap">
                <Left words={leftWords(service, service.left, service.granted)} />
              </View>
            )}
          </View>
          {service.left !== null && service.granted !== null && (
            <View className="mt-2">
              <Tokens left={service.left} whole={service.granted} off={off} />
            </View>
          )}
        </View>
      ))}
      {scope !== null && (
        <View className="text-12 text-secondary mt-2">
          可用于 {scope}，{hoursTaken}
        </View>
      )}
    </>
  );
}

function Left({ words: [left, rest] }: { words: [string, string] }) {
  return (
    <>
      <View className="inline font-semibold text-ink">{left}</View>
      {rest}
    </>
  );
}
