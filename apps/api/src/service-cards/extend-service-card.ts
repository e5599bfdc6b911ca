import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { lastDayOfCard } from './card-book';
import { CardNotices } from './card-notices';
import { LockedByStaff } from './locked-by-staff';
import { ServiceCardStore } from './service-card.store';
import { WriteOffCard } from './write-off-card';

/** A manager gives a card a later last day, with a reason; what had lapsed of it comes back. */
@Injectable()
export class ExtendServiceCard {
  constructor(
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly locked: LockedByStaff,
    private readonly cards: ServiceCardStore,
    private readonly writingOff: WriteOffCard,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, SERVICE_CARD_CLOSED; SERVICE_CARD_EXTENSION when the day isn't later, or is over. */
  async run(
    key: RequestKey,
    actor: StaffCaller,
    cardId: string,
    { until, reason }: { until: ShopDay; reason: string },
  ): Promise<void> {
    await this.once.run(key, async (tx) => {
      const book = await this.locked.lock(tx, cardId);
      const { card } = book;
      const { name } = card.terms;
      const before = lastDayOfCard(card);
      const today = shopDayOf(this.clock.now());
      if (before === null) throw new Refused(refuse('SERVICE_CARD_EXTENSION', { name }));
      if (until <= before || until < today) throw new Refused(refuse('SERVICE_CARD_EXTENSION', { name, day: before }));
      await this.writingOff.restore(tx, book, actor.staff.staffId, reason);
      await this.cards.extend(tx, cardId, until);
      await this.notices.extended(tx, card, until, reason);
      await this.actLog.write(tx, {
        actor,
        act: 'serviceCard.extend',
        subject: { kind: 'serviceCard', id: cardId },
        reason,
        facts: { label: name, before, after: until },
      });
      return {};
    });
  }
}
