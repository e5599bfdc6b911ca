import { Injectable } from '@nestjs/common';
import { Members } from '../../members';
import { ActLogStore, type LoggedAct } from '../../platform/act-log';
import { Db } from '../../platform/database';
import { StaffRoom } from '../../staff';
import { ReadServiceCards, type CardReach } from '../read-service-cards';
import type { ServiceCardEventView } from './service-card-events.dto';
import { ServiceCardLossStore, type ServiceCardLoss } from './service-card-loss.store';
import { ServiceCardTransferStore, type ServiceCardTransfer } from './service-card-transfer.store';
import { maskedName } from './show-service-card-transfers';

type Kind = ServiceCardEventView['kind'];

const eventsMax = 100;
const acts = ['serviceCard.give', 'serviceCard.extend', 'serviceCard.freeze', 'serviceCard.cars'];
/** Reasons the owner was told when it happened; the others are the staff's own. */
const toldReasons: readonly Kind[] = ['extended', 'frozen', 'lost', 'restored'];

/** What happened to a card besides its uses: what staff did with it, losses its owner reported, and when it changed hands. */
@Injectable()
export class ShowServiceCardEvents {
  constructor(
    private readonly db: Db,
    private readonly reading: ReadServiceCards,
    private readonly log: ActLogStore,
    private readonly losses: ServiceCardLossStore,
    private readonly transfers: ServiceCardTransferStore,
    private readonly members: Members,
    private readonly staff: StaffRoom,
  ) {}

  /** Newest first; an owner sees what happened since the card is theirs. @throws Refused NOT_FOUND for a card out of reach. */
  async run(reach: CardReach, cardId: string): Promise<ServiceCardEventView[]> {
    const card = await this.reading.mustFind(reach, cardId);
    const own = reach !== 'merchant';
    const from = own ? card.heldSince : null;
    const [logged, lost, given] = await Promise.all([
      this.log.ofSubject(this.db, cardId, { acts, from, limit: eventsMax }),
      this.losses.ofCard(this.db, cardId, from),
      own && from === null ? [] : this.transfers.acceptedOf(this.db, cardId, from),
    ]);
    const [staff, people] = await Promise.all([
      this.staff.names(this.db, [...new Set(logged.map(({ staffId }) => staffId))]),
      this.members.findMany(
        this.db,
        given.flatMap(({ fromMemberId, toMemberId }) => [fromMemberId, toMemberId]),
      ),
    ]);
    const nameOf = (memberId: string): string | null => people.get(memberId)?.name ?? null;
    const events = [
      ...logged.map((act) => ofStaff(act, staff.get(act.staffId) ?? null)),
      ...lost.map(ofOwner),
      ...given.map((transfer) => handedOver(transfer, own, nameOf)),
    ].sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));
    return (own ? events.map(asTold) : events).slice(0, eventsMax);
  }
}

function ofStaff({ id, at, act, reason, facts }: LoggedAct, by: string | null): ServiceCardEventView {
  const { before, after } = JSON.parse(facts ?? '{}') as { before?: string; after?: string };
  const kind = kindOf(act, after);
  const changed = kind === 'extended' || kind === 'cars' ? { before, after } : {};
  return {
    ...{ id, kind, by, reason },
    at: at.toISOString(),
    before: changed.before ?? null,
    after: changed.after ?? null,
  };
}

const ofOwner = ({ id, reportedAt }: ServiceCardLoss): ServiceCardEventView => ({
  ...{ id, kind: 'lost', by: null, reason: null, before: null, after: null },
  at: reportedAt.toISOString(),
});

function kindOf(act: string, after: string | undefined): Kind {
  switch (act) {
    case 'serviceCard.give':
      return 'gift';
    case 'serviceCard.extend':
      return 'extended';
    case 'serviceCard.cars':
      return 'cars';
    default:
      return after === 'frozen' || after === 'lost' ? after : 'restored';
  }
}

/** Staff see both sides; whoever has the card now only the first sign of the giver's name. */
function handedOver(
  { id, endedAt, offeredAt, fromMemberId, toMemberId }: ServiceCardTransfer,
  own: boolean,
  nameOf: (memberId: string) => string | null,
): ServiceCardEventView {
  const giver = nameOf(fromMemberId);
  return {
    ...{ id, kind: 'handedOver', by: null, reason: null },
    at: (endedAt ?? offeredAt).toISOString(),
    before: own ? maskedName(giver) : (giver ?? someone),
    after: own ? null : (nameOf(toMemberId) ?? someone),
  };
}

const someone = '一位会员';

const asTold = (event: ServiceCardEventView): ServiceCardEventView =>
  toldReasons.includes(event.kind) ? event : { ...event, reason: null };
