import type { Phone, Plate, ShopDay } from '@cheyou/domain';
import type { Reason } from './reasons';

/** What one row of an old system's table says, all of it readable. */
export interface OpeningRow {
  readonly cardNumber: string | null;
  readonly phone: Phone | null;
  readonly name: string | null;
  readonly plates: readonly Plate[];
  /** The shop as the table calls it; null when there is no such column or cell. */
  readonly shop: string | null;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly points: number;
  readonly uses: readonly { readonly service: string; readonly left: number }[];
  /** The last day of bonus, points and uses; principal never lapses. */
  readonly expiresOn: ShopDay | null;
}

/** A row with who it is about as far as that could be read, and why it can't be imported, if so. */
export interface ReadRow {
  readonly line: number;
  /** As they stood in the file. */
  readonly cells: readonly string[];
  readonly row: OpeningRow;
  readonly reasons: readonly Reason[];
}
