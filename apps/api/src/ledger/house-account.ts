import type { Asset, HousePurpose } from '@cheyou/domain';
import { createHash } from 'node:crypto';

export interface HouseAccount {
  readonly id: string;
  /** `revenue:<shopId>`, or `breakage` for the whole merchant. */
  readonly code: string;
  readonly asset: Asset;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idLength = 26;

/**
 * The account of a purpose, shop and asset. Its id follows from the three, so that a posting can name it without asking the
 * database; 130 bits of SHA-256 in the alphabet of the other ids.
 */
export function houseAccount(purpose: HousePurpose, shopId: string | null, asset: Asset): HouseAccount {
  const code = shopId === null ? purpose : `${purpose}:${shopId}`;
  const digest = createHash('sha256').update(`${code}\n${asset}`).digest();
  let bits = BigInt(`0x${digest.toString('hex')}`);
  let id = '';
  for (let place = 0; place < idLength; place += 1) {
    id += alphabet[Number(bits & 31n)] ?? '';
    bits >>= 5n;
  }
  return { id, code, asset };
}
