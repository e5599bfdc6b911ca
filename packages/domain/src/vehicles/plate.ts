import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { normalisePlate } from './normalise-plate';

/** A plate in its stored form, of a kind we know. */
export type Plate = string & { readonly __plate: true };

/** `ordinary` covers small (blue) and large (yellow) cars: their texts are alike, only the colour tells them apart. */
export type PlateKind =
  | 'ordinary'
  | 'newEnergySmall'
  | 'newEnergyLarge'
  | 'trailer'
  | 'learner'
  | 'police'
  | 'hongkong'
  | 'macau'
  | 'consulate'
  | 'embassy'
  | 'emergency'
  | 'military'
  | 'civilAviation'
  | 'temporary'
  | 'none';

export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

const region = `[${provinces}][A-Z]`;
/** Serials have no I and no O: they look like 1 and 0. */
const sign = '[A-HJ-NP-Z0-9]';
const energy = '[DABCEFGHJK]';

/** Sources: GA 36-2018 and the military plates of 2012; the first that fits decides. */
const forms: readonly (readonly [Exclude<PlateKind, 'none'>, RegExp])[] = [
  ['hongkong', new RegExp(`^粤Z${sign}{4}港$`)],
  ['macau', new RegExp(`^粤Z${sign}{4}澳$`)],
  ['trailer', new RegExp(`^${region}${sign}{4}挂$`)],
  ['learner', new RegExp(`^${region}${sign}{4}学$`)],
  ['police', new RegExp(`^${region}${sign}{4}警$`)],
  ['consulate', new RegExp(`^${region}${sign}{4}领$`)],
  ['embassy', /^(使\d{6}|\d{6}使)$/],
  ['emergency', new RegExp(`^${region}${sign}{4}应急$`)],
  ['temporary', new RegExp(`^${region}${sign}{4,5}[临超试]$`)],
  ['civilAviation', /^民航[A-Z0-9]{5}$/],
  ['military', new RegExp(`^(WJ[${provinces}]?[A-Z0-9]{5}|[A-Z]{2}\\d{5}|[军空海北沈兰济南广成][A-Z]\\d{5})$`)],
  ['newEnergySmall', new RegExp(`^${region}${energy}${sign}\\d{4}$`)],
  ['newEnergyLarge', new RegExp(`^${region}\\d{5}${energy}$`)],
  ['ordinary', new RegExp(`^${region}${sign}{5}$`)],
];

/** A plate a person typed, stored form; null means "no plate yet" and is what empty input gives. */
export function parsePlate(text: string): Plate | null | Refusal<'PLATE_INVALID'> {
  const plate = normalisePlate(text);
  if (plate === '') return null;
  return formOf(plate) === undefined ? refuse('PLATE_INVALID') : (plate as Plate);
}

/** The kind of a stored plate; no plate is `none`. Throws for text that parsePlate would refuse. */
export function plateKind(plate: string | null): PlateKind {
  if (plate === null || plate === '') return 'none';
  const form = formOf(plate);
  if (form === undefined) throw new RangeError('not a plate');
  return form[0];
}

/** Whether a car gives one plate up for another: its first plate, and the one that comes after a temporary plate, are none given up. */
export function isPlateExchange(before: string | null, after: Plate): before is string {
  if (before === null || before === after) return false;
  return plateKind(before) !== 'temporary' || plateKind(after) === 'temporary';
}

function formOf(plate: string) {
  return forms.find(([, form]) => form.test(plate));
}
