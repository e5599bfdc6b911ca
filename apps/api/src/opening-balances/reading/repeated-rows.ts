import { oldCardNumber } from '@cheyou/domain';
import type { OpeningRow } from './opening-row';
import { reason, type Reason } from './reasons';

/**
 * Remembers the sound rows of a table and says how a later one repeats them. A person may have several rows: one a card number, one
 * a service. Money that stands on each of them, as a table joined from two has it, counts once. One card number in one shop is one card:
 * under two people its balance would be given twice, and the number find the wrong one.
 */
export class RepeatedRows {
  private readonly nameOfPhone = new Map<string, { name: string | null; line: number }>();
  private readonly personOfPlate = new Map<string, { person: string; line: number }>();
  private readonly personOfCard = new Map<string, { person: string; line: number }>();
  private readonly money = new Map<string, number>();
  private readonly uses = new Map<string, number>();
  private readonly persons = new Map<string, number>();

  /** Why this row can't stand beside those before it; null when it can, and then it is remembered. */
  add(line: number, row: OpeningRow): Reason | null {
    const person = row.phone ?? row.plates[0] ?? '';
    const against = this.otherPerson(row, person) ?? this.again(row, person);
    if (against) return against;
    this.remember(line, row, person);
    return null;
  }

  private otherPerson(row: OpeningRow, person: string): Reason | null {
    const known = row.phone === null ? undefined : this.nameOfPhone.get(row.phone);
    if (known && known.name !== null && row.name !== null && known.name !== row.name)
      return reason('PHONE_TWICE', { line: String(known.line) });
    for (const plate of row.plates) {
      const wearer = this.personOfPlate.get(plate);
      if (wearer && wearer.person !== person) return reason('PLATE_TWICE', { line: String(wearer.line) });
    }
    const holder = this.personOfCard.get(cardKey(row) ?? '');
    if (holder && holder.person !== person)
      return reason('CARD_TWICE', { number: row.cardNumber ?? '', line: String(holder.line) });
    return null;
  }

  private again(row: OpeningRow, person: string): Reason | null {
    const money = this.money.get(moneyKey(row, person));
    if (hasMoney(row) && money !== undefined) return reason('MONEY_TWICE', { line: String(money) });
    for (const { service } of row.uses) {
      const line = this.uses.get(usesKey(row, person, service));
      if (line !== undefined) return reason('USES_TWICE', { service, line: String(line) });
    }
    const seen = this.persons.get(person);
    const empty = !hasMoney(row) && row.uses.length === 0;
    return empty && seen !== undefined ? reason('ROW_TWICE', { line: String(seen) }) : null;
  }

  private remember(line: number, row: OpeningRow, person: string): void {
    const known = row.phone === null ? undefined : this.nameOfPhone.get(row.phone);
    if (row.phone !== null && !known) this.nameOfPhone.set(row.phone, { name: row.name, line });
    for (const plate of row.plates) this.personOfPlate.set(plate, { person, line });
    const card = cardKey(row);
    if (card !== null) this.personOfCard.set(card, { person, line });
    if (hasMoney(row)) this.money.set(moneyKey(row, person), line);
    for (const { service } of row.uses) this.uses.set(usesKey(row, person, service), line);
    if (!this.persons.has(person)) this.persons.set(person, line);
  }
}

export const hasMoney = ({ principalFen, bonusFen, points }: OpeningRow): boolean =>
  principalFen + bonusFen + points > 0;

/** Shops of a chain may each number their cards from 1. */
function cardKey({ cardNumber, shop }: OpeningRow): string | null {
  const number = oldCardNumber(cardNumber ?? '');
  return number === null ? null : `${number}\n${shop ?? ''}`;
}

const moneyKey = ({ cardNumber }: OpeningRow, person: string): string => `${person}\n${cardNumber ?? ''}`;
const usesKey = (row: OpeningRow, person: string, service: string): string => `${moneyKey(row, person)}\n${service}`;
