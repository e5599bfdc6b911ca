import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Cars, Members } from '../members';
import { ActLog } from '../platform/act-log';
import type { Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { IssueServiceCards } from './issue-service-cards';
import { ServiceCardProductStore, type ServiceCardProduct } from './service-card-product.store';

/** What is given, to whom and why. */
export interface Gift {
  readonly memberId: string;
  /** The version of the product that was shown. */
  readonly version: string;
  /** The member's car it is given for: bound where the card is for some cars only. */
  readonly carId: string | null;
  readonly reason: string;
}

/** A manager gives a card of labour hours: nobody pays for it, so it is no sale, earns nothing and is worth nothing in a refund. */
@Injectable()
export class GiveServiceCard {
  constructor(
    private readonly once: Once,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly products: ServiceCardProductStore,
    private readonly issuing: IssueServiceCards,
    private readonly actLog: ActLog,
  ) {}

  /**
   * @returns the id of the card.
   * @throws Refused NOT_FOUND; SELF_APPROVAL for a gift to oneself; CARD_NOT_ON_SALE for what isn't on offer, holds no hours or has a price: then it is sold.
   */
  async run(key: RequestKey, actor: StaffCaller, { memberId: askedId, version, carId, reason }: Gift): Promise<string> {
    const { shopId, staffId } = actor.staff;
    const { cardId } = await this.once.run(key, async (tx) => {
      const member = await this.members.keep(tx, askedId);
      if (!member) throw new Refused(refuse('NOT_FOUND'));
      if (member.id === actor.memberId) throw new Refused(refuse('SELF_APPROVAL'));
      const memberId = member.id;
      const product = await this.given(tx, version);
      if (carId !== null && !(await this.isOwn(tx, memberId, carId))) throw new Refused(refuse('NOT_FOUND'));
      const [id = ''] = await this.issuing.run(tx, {
        ...{ productVersionId: version, memberId, saleId: null, saleLineId: null, termsVersion: null },
        cards: [{ priceFen: 0, deferredFen: 0 }],
        carIds: carId === null || product.carsMax === null ? [] : [carId],
        giftReason: reason,
        shopId,
        soldBy: staffId,
      });
      await this.actLog.write(tx, {
        actor,
        act: 'serviceCard.give',
        subject: { kind: 'serviceCard', id },
        reason,
        facts: { label: product.name, memberId },
      });
      return { cardId: id };
    });
    return cardId;
  }

  /** Whoever makes a product of hours without a price says that it may be given. */
  private async given(reader: Reader, version: string): Promise<ServiceCardProduct> {
    const product = (await this.products.all(reader)).find(({ versionId }) => versionId === version);
    if (!product?.active || product.labour === null || product.priceFen > 0)
      throw new Refused(refuse('CARD_NOT_ON_SALE'));
    return product;
  }

  private async isOwn(reader: Reader, memberId: string, carId: string): Promise<boolean> {
    return (await this.cars.idsOfMembers(reader, [memberId])).get(memberId)?.includes(carId) ?? false;
  }
}
