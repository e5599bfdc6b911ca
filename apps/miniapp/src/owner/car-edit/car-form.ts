import { sentenceFor, type CarView } from '@cheyou/contracts';
import { isRefusal, parsePlate, parseVin } from '@cheyou/domain';

/** The form as typed; '' is not filled in. */
export interface CarForm {
  plate: string;
  /** 暂无车牌. */
  noPlate: boolean;
  vin: string;
  brand: string;
  series: string;
  modelYear: string;
  usage: CarView['usage'];
  odometerKm: string;
  insuranceUntil: string;
  inspectionUntil: string;
  firstRegisteredOn: string;
}

export type CarTroubles = Partial<Record<keyof CarForm, string>>;

export function formOf(car: CarView | null): CarForm {
  return {
    plate: car?.plate ?? '',
    noPlate: car !== null && car.plate === null,
    vin: car?.vin ?? '',
    brand: car?.brand ?? '',
    series: car?.series ?? '',
    modelYear: car?.modelYear ? String(car.modelYear) : '',
    usage: car?.usage ?? 'private',
    odometerKm: '',
    insuranceUntil: car?.insuranceUntil ?? '',
    inspectionUntil: car?.inspectionUntil ?? '',
    firstRegisteredOn: car?.firstRegisteredOn ?? '',
  };
}

/** What is wrong with what was typed, by the rules the server decides with. */
export function troublesOf(form: CarForm): CarTroubles {
  const troubles: CarTroubles = {};
  if (!form.noPlate) {
    const plate = parsePlate(form.plate);
    if (plate === null) troubles.plate = '请输入车牌，还没上牌请选「暂无车牌」';
    else if (isRefusal(plate)) troubles.plate = '车牌格式不对，请核对省份、字母和位数';
  }
  if (form.vin.trim() !== '') {
    const vin = parseVin(form.vin, true);
    if (isRefusal(vin)) troubles.vin = sentenceFor(vin.refused, vin.details);
  }
  if (form.modelYear !== '' && !isYear(form.modelYear)) troubles.modelYear = '请填四位年份，例如 2021';
  if (form.odometerKm !== '' && !/^\d{1,7}$/.test(form.odometerKm)) troubles.odometerKm = '请填整数公里';
  return troubles;
}

/** A VIN whose check digit is wrong where that is allowed: worth a second look, not refused. */
export function vinLooksOdd(text: string): boolean {
  const vin = parseVin(text, true);
  return !isRefusal(vin) && vin.doubtful;
}

/** The body of the request; an empty field of a car that exists is cleared. */
export function bodyOf(form: CarForm, exists: boolean): Record<string, unknown> {
  const plate = form.noPlate ? null : form.plate;
  return {
    ...(exists ? plate !== null && { plate } : { plate }),
    vin: orNull(form.vin),
    brand: orNull(form.brand),
    series: orNull(form.series),
    modelYear: form.modelYear === '' ? null : Number(form.modelYear),
    usage: form.usage,
    insuranceUntil: orNull(form.insuranceUntil),
    inspectionUntil: orNull(form.inspectionUntil),
    firstRegisteredOn: orNull(form.firstRegisteredOn),
    ...(!exists && form.odometerKm !== '' && { odometerKm: Number(form.odometerKm) }),
  };
}

/** What a refusal means for an owner: they can't look another's car up, as the counter can. */
export function ownWordsFor(code: string, message: string): string {
  return code === 'PLATE_TAKEN'
    ? '这个车牌已在别人名下，没有保存。家人的车请向车主要邀请码；是您的车，请带行驶证到门店核对。'
    : message;
}

/** The field a refusal of the server speaks of. */
export function fieldOf(code: string): keyof CarForm | null {
  if (code.startsWith('PLATE')) return 'plate';
  if (code.startsWith('VIN')) return 'vin';
  return code.startsWith('ODOMETER') ? 'odometerKm' : null;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1950 && Number(text) <= new Date().getFullYear() + 2;
}
