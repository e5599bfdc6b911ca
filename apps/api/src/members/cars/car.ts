import type { PlateKind } from '@cheyou/domain';

export type CarUsage = 'private' | 'official' | 'commercial';

/** A car with the plate it wears, VIN opened. */
export interface Car {
  readonly id: string;
  readonly plate: string | null;
  readonly plateKind: PlateKind;
  readonly vin: string | null;
  readonly brand: string | null;
  readonly series: string | null;
  readonly modelYear: number | null;
  readonly usage: CarUsage;
  readonly odometerKm: number | null;
  readonly odometerOn: string | null;
  readonly insuranceUntil: string | null;
  readonly inspectionUntil: string | null;
  readonly sanbaoUntilOn: string | null;
  readonly firstRegisteredOn: string | null;
  readonly visits: number;
  readonly lastVisitOn: string | null;
}

/** Somebody who has to do with a car; the owner comes first. */
export interface CarPerson {
  readonly carId: string;
  readonly memberId: string;
  readonly role: 'owner' | 'driver';
  readonly maySpend: boolean;
  readonly since: Date;
  readonly name: string | null;
  readonly phone: string | null;
}

/** A walk-in that came this often is offered a card: the field's rule of five visits. */
const offerCardFromVisits = 5;

/** Whether a car without members has come often enough to be offered a card. */
export const offerCard = (car: { visits: number }, people: readonly unknown[]): boolean =>
  people.length === 0 && car.visits >= offerCardFromVisits;

/** What a car is called in a list: brand and series, as far as known. */
export function carText(car: { brand: string | null; series: string | null }): string | null {
  const parts = [car.brand, car.series].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
