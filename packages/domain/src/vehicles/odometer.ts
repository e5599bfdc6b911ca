import { km } from '../money';
import type { Km } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';

/** Beyond any road car; what is above is a slip of the finger. */
const highestKm = 3_000_000;

/** A reading against the last one: it may not fall unless somebody says why (a new instrument, an earlier mistake). */
export function checkOdometer(
  reading: number,
  lastKm: Km | null,
  reason: string | null,
): Km | Refusal<'ODOMETER_INVALID' | 'ODOMETER_FALLS'> {
  if (!Number.isSafeInteger(reading) || reading < 0 || reading > highestKm) return refuse('ODOMETER_INVALID');
  const falls = lastKm !== null && reading < lastKm;
  if (falls && (reason === null || reason.trim() === '')) return refuse('ODOMETER_FALLS', { lastKm });
  return km(reading);
}
