import { isRefusal, maskPhone, parseVin } from '@cheyou/domain';
import type { Car, CarPerson } from './car';
import type { CarView, DriverView } from './cars.dto';

export interface Onlooker {
  /** The member in whose light the car is shown; null shows it as staff see a car. */
  readonly memberId: string | null;
  /** May see the VIN whole. */
  readonly unmasked: boolean;
  /** May see who drives: staff, and the owner anyway. */
  readonly staff: boolean;
}

/** A car as somebody sees it. */
export function carView(car: Car, people: readonly CarPerson[], { memberId, unmasked, staff }: Onlooker): CarView {
  const owner = people.find(({ role }) => role === 'owner');
  const me = people.find((person) => person.memberId === memberId);
  const owned = memberId === null ? owner !== undefined : owner?.memberId === memberId;
  return {
    id: car.id,
    plate: car.plate,
    plateKind: car.plateKind,
    brand: car.brand,
    series: car.series,
    modelYear: car.modelYear,
    odometerKm: car.odometerKm,
    odometerOn: car.odometerOn,
    insuranceUntil: car.insuranceUntil,
    inspectionUntil: car.inspectionUntil,
    sanbaoUntilOn: car.sanbaoUntilOn,
    usage: car.usage,
    firstRegisteredOn: car.firstRegisteredOn,
    vin: car.vin !== null && !unmasked ? maskVin(car.vin) : car.vin,
    vinDoubtful: isDoubtful(car.vin),
    owned,
    maySpend: me?.maySpend ?? false,
    drivers: staff || owned ? people.filter(({ role }) => role === 'driver').map(driverView) : [],
  };
}

/** LSV**********4841: maker and the last four stay readable. */
export function maskVin(vin: string): string {
  if (vin.length < 8) return '*'.repeat(vin.length);
  return `${vin.slice(0, 3)}${'*'.repeat(vin.length - 7)}${vin.slice(-4)}`;
}

const driverView = ({ memberId, name, phone, maySpend, since }: CarPerson): DriverView => ({
  memberId,
  name: name ?? (phone === null ? '车友' : maskPhone(phone)),
  maySpend,
  since: since.toISOString(),
});

function isDoubtful(vin: string | null): boolean {
  if (vin?.length !== 17) return false;
  const parsed = parseVin(vin);
  return isRefusal(parsed) || parsed.doubtful;
}
