import { fen, maskName, yuanSign, type CardState, type Phone, type Plate } from '@cheyou/domain';
import type { Asked } from './asked-again';
import type { Outcome } from './opening-file';
import { reason, type OpeningRow, type Reason, type ReadRow } from './reading';

export interface KnownMember {
  readonly id: string;
  readonly name: string | null;
  readonly capFen: number;
  /** On the card to use first. */
  readonly principalFen: number;
  readonly cardState: CardState | null;
}

/** What a batch of rows is judged by. */
export interface Facts {
  readonly shops: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly shopId: string;
  /** The cap of somebody with a name and a phone. */
  readonly capFen: number;
  readonly byPhone: ReadonlyMap<Phone, KnownMember>;
  /** Owners; null for a car without one. Plates nobody knows are missing. */
  readonly byPlate: ReadonlyMap<Plate, KnownMember | null>;
  /** Who claimed what the row asks for, by line of which file; null when nobody did. */
  readonly claimedBy: (asked: Asked, member: KnownMember | null) => { file: string; line: number } | null;
}

export interface Judgement {
  readonly outcome: Outcome | null;
  readonly shopId: string | null;
  readonly serviceIds: readonly string[];
  readonly reasons: readonly Reason[];
}

/** How names of shops and services are compared. */
export const bareName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Judges the rows of one table in their order; what earlier rows give a person counts for the later ones. */
export class JudgeRows {
  private readonly givenFen = new Map<string, number>();

  /** @param read a row; one that couldn't be read stays refused for that. */
  judge({ row, reasons }: ReadRow, facts: Facts): Judgement {
    const shopId = row.shop === null ? facts.shopId : (facts.shops.get(bareName(row.shop)) ?? null);
    const services = row.uses.map(({ service }) => ({ service, id: facts.services.get(bareName(service)) }));
    const serviceIds = services.flatMap(({ id }) => id ?? []);
    const unknown = services.find(({ id }) => id === undefined);
    const member = memberOf(row, facts);
    const found = [
      ...reasons,
      ...(shopId === null ? [reason('SHOP_UNKNOWN', { text: row.shop ?? '' })] : []),
      ...(unknown ? [reason('SERVICE_UNKNOWN', { service: unknown.service })] : []),
    ];
    const against = reasons.length === 0 ? this.againstPerson(row, member, facts) : reasons;
    if (reasons.length === 0) found.push(...against);
    const claimed = shopId !== null && found.length === 0 ? facts.claimedBy({ row, shopId, serviceIds }, member) : null;
    // Before the room on the card, which what was given before has taken: nobody is to make room for it once more.
    if (claimed) found.push(reason('IMPORTED_BEFORE', { file: claimed.file, line: String(claimed.line) }));
    else if (against.length === 0) found.push(...this.againstCard(row, member, facts));
    if (found.length > 0) return { outcome: null, shopId, serviceIds, reasons: found };
    const person = personOf(row, member);
    const outcome = member || this.givenFen.has(person) ? 'join' : 'create';
    this.givenFen.set(person, (this.givenFen.get(person) ?? 0) + row.principalFen);
    return { outcome, shopId, serviceIds, reasons: [] };
  }

  private againstPerson(row: OpeningRow, member: KnownMember | null, facts: Facts): Reason[] {
    if (!member && row.phone === null) return [reason('MEMBER_UNKNOWN')];
    if (!member && row.name === null) return [reason('NAME_MISSING')];
    const called = member?.name ?? null;
    if (called !== null && row.name !== null && called !== row.name)
      return [reason('MEMBER_OTHER_NAME', { name: maskName(called) })];
    const taken = row.plates.find((plate) => {
      const ownerId = facts.byPlate.get(plate)?.id;
      return ownerId !== undefined && ownerId !== member?.id;
    });
    return taken === undefined ? [] : [reason('PLATE_TAKEN', { plate: taken })];
  }

  private againstCard(row: OpeningRow, member: KnownMember | null, facts: Facts): Reason[] {
    if (row.principalFen + row.bonusFen === 0) return [];
    if ((member?.cardState ?? 'active') !== 'active') return [reason('CARD_UNUSABLE')];
    const capFen = member?.capFen ?? facts.capFen;
    const held = (member?.principalFen ?? 0) + (this.givenFen.get(personOf(row, member)) ?? 0);
    return held + row.principalFen > capFen ? [overCap(capFen, Math.max(0, capFen - held))] : [];
  }
}

export const overCap = (capFen: number, roomFen: number): Reason =>
  reason('PRINCIPAL_OVER_CAP', { cap: yuanSign(fen(capFen)), room: yuanSign(fen(roomFen)) });

/** By the phone; without one, by the owner of a car. */
function memberOf({ phone, plates }: OpeningRow, { byPhone, byPlate }: Facts): KnownMember | null {
  if (phone !== null) return byPhone.get(phone) ?? null;
  return plates.map((plate) => byPlate.get(plate) ?? null).find((owner) => owner !== null) ?? null;
}

const personOf = (row: OpeningRow, member: KnownMember | null): string => member?.id ?? row.phone ?? '';
