import { isRefusal, parsePlate, parseVin, type Plate, type Vin } from '@cheyou/domain';
import { allowed, Refused } from '../../platform/http';
import type { Car } from './car';
import type { CarFactsInput } from './car-inputs.dto';
import type { CarFacts } from './car.store';

/** Cars of before 2000 may have a free frame number: GB/T 16735 made the 17 signs a must from 1999 on. */
const vinSinceYear = 2000;

/** Facts as they are stored. @throws Refused VIN_INVALID */
export function carFactsOf({
  vin,
  brand,
  series,
  modelYear,
  usage,
  insuranceUntil,
  inspectionUntil,
  sanbaoUntilOn,
  firstRegisteredOn,
}: CarFactsInput): CarFacts {
  const facts = {
    brand: trimmed(brand),
    series: trimmed(series),
    modelYear,
    usage: usage ?? undefined,
    insuranceUntil,
    inspectionUntil,
    sanbaoUntilOn,
    firstRegisteredOn,
  };
  return { ...facts, vin: vinOf(vin, isOld(facts)) };
}

/** A typed plate; null is "no plate yet". @throws Refused PLATE_INVALID */
export function plateOf(text: string | null | undefined): Plate | null {
  const plate = parsePlate(text ?? '');
  if (isRefusal(plate)) throw new Refused(plate);
  return plate;
}

/** Only what the car doesn't know yet: somebody who adds a known car completes it and overwrites nothing. */
export function missingFacts(car: Car, facts: CarFacts): CarFacts {
  return {
    vin: car.vin === null ? facts.vin : undefined,
    brand: car.brand === null ? facts.brand : undefined,
    series: car.series === null ? facts.series : undefined,
    modelYear: car.modelYear === null ? facts.modelYear : undefined,
    insuranceUntil: car.insuranceUntil === null ? facts.insuranceUntil : undefined,
    inspectionUntil: car.inspectionUntil === null ? facts.inspectionUntil : undefined,
    sanbaoUntilOn: car.sanbaoUntilOn === null ? facts.sanbaoUntilOn : undefined,
    firstRegisteredOn: car.firstRegisteredOn === null ? facts.firstRegisteredOn : undefined,
  };
}

function vinOf(text: string | null | undefined, oldCar: boolean): Vin | null | undefined {
  if (text === undefined || text === null) return text;
  return text.trim() === '' ? null : allowed(parseVin(text, oldCar));
}

function isOld({ modelYear, firstRegisteredOn }: CarFacts): boolean {
  const year = modelYear ?? (firstRegisteredOn ? Number(firstRegisteredOn.slice(0, 4)) : vinSinceYear);
  return year < vinSinceYear;
}

const trimmed = (text: string | null | undefined): string | null | undefined => text?.trim() ?? text;
