import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Tokens } from '@/ui/tokens';
import { countWords } from './card-words';

type ServiceCard = components['schemas']['ServiceCardView'];

/** Each service of a card with what is left of it; a pass says its caps. */
export function CardUsesLeft({ card }: { card: Pick<ServiceCard, 'services'> }) {
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
                <View className="inline font-semibold text-ink">{service.left}</View> / {service.granted} 次
              </View>
            )}
          </View>
          {service.left !== null && service.granted !== null && (
            <View className="mt-2">
              <Tokens left={service.left} whole={service.granted} />
            </View>
          )}
        </View>
      ))}
    </>
  );
}
