import type { ServiceCardTransferView } from '@cheyou/contracts';
import { unitOfUses } from '@cheyou/domain';
import { useState } from 'react';
import { cardKindNames } from '@/service-cards/card-words';
import { usesWords } from '@/ui/use-words';
import { Pair } from '@/ui/pair';
import { OfferCars } from '../../card-offer/parts/offer-cars';
import { AcceptTransfer } from './accept-transfer';
import { TransferRow } from './transfer-row';

const way = { path: '/me/service-card-transfers', verb: '转赠' };

/** A service card, offered whole to another member. */
export function PackageTransfer({ transfer, off }: { transfer: ServiceCardTransferView; off: boolean }) {
  const { name, kind, services, lastOn, shopNames } = transfer;
  return (
    <TransferRow transfer={transfer} way={way} off={off} accept={<Accept transfer={transfer} off={off} />}>
      <Pair word={cardKindNames[kind]}>{name}</Pair>
      {services.map((service) => (
        <Pair key={service.serviceId} word={service.serviceName}>
          {service.left === null ? '有效期内按次数上限用' : usesWords(unitOfUses(service.serviceId), service.left)}
        </Pair>
      ))}
      {services.length > 0 && <Pair word="到期">{lastOn ?? '长期，或首次使用起算'}</Pair>}
      {services.length > 0 && (
        <Pair word="适用门店">{shopNames === null ? '各店通用' : `限${shopNames.join('、')}`}</Pair>
      )}
    </TransferRow>
  );
}

function Accept({ transfer, off }: { transfer: ServiceCardTransferView; off: boolean }) {
  const [carIds, setCarIds] = useState<string[]>([]);
  const { services, lastOn, carsMax } = transfer;
  return (
    <AcceptTransfer
      transfer={transfer}
      way={way}
      act="接收这张卡"
      off={off}
      body={{ left: services.map(({ left }) => left ?? 0), lastOn, carIds }}
    >
      接收后归您使用，到期日和约定不变；以后退卡，由门店付款给您，不退回原付款人。
      {carsMax !== null && <OfferCars carsMax={carsMax} carIds={carIds} onChange={setCarIds} />}
    </AcceptTransfer>
  );
}
