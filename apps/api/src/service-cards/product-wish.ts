import { shopDay } from '@cheyou/domain';
import type { ProductWish } from './make-product';
import type { ServiceCardProductInput } from './products.dto';

/** What was asked for, with its validity in one piece. */
export function wishOf({
  startsWith,
  startsOn,
  months,
  earnsPoints = true,
  onPhone = true,
  labour = null,
  ...rest
}: ServiceCardProductInput): ProductWish {
  return {
    ...rest,
    earnsPoints,
    onPhone,
    labour,
    validity: { startsWith, startsOn: startsOn === null ? null : shopDay(startsOn), months },
  };
}
