import type { CarView } from '../parts/wire';

export interface CarForm {
  plate: string;
  noPlate: boolean;
  role: 'owner' | 'driver';
  brand: string;
  series: string;
  modelYear: string;
  vin: string;
  odometerKm: string;
  usage: CarView['usage'];
  insuranceUntil: string | null;
  inspectionUntil: string | null;
}

export function formOf(car: CarView | null): CarForm {
  return {
    plate: car?.plate ?? '',
    noPlate: false,
    role: 'owner',
    brand: car?.brand ?? '',
    series: car?.series ?? '',
    modelYear: car?.modelYear ? String(car.modelYear) : '',
    vin: car?.vin ?? '',
    odometerKm: '',
    usage: car?.usage ?? 'private',
    insuranceUntil: car?.insuranceUntil ?? null,
    inspectionUntil: car?.inspectionUntil ?? null,
  };
}

/** What may be known about a car; an empty field clears the fact. A masked number stays as it is on the server. */
export function factsOf(form: CarForm): Record<string, unknown> {
  return {
    brand: form.brand.trim() || null,
    series: form.series.trim() || null,
    modelYear: /^\d{4}$/.test(form.modelYear) ? Number(form.modelYear) : null,
    usage: form.usage,
    insuranceUntil: form.insuranceUntil,
    inspectionUntil: form.inspectionUntil,
    ...(!form.vin.includes('*') && { vin: form.vin.trim() || null }),
  };
}

/** A new car of a member. */
export function bodyOf(form: CarForm): Record<string, unknown> {
  return {
    ...factsOf(form),
    plate: form.noPlate ? null : form.plate,
    role: form.role,
    odometerKm: /^\d{1,7}$/.test(form.odometerKm) ? Number(form.odometerKm) : null,
  };
}
