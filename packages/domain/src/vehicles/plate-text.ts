import { provinces } from './plate';

/** A plate as it is drawn: the dot stands between prefix and rest, and isn't drawn when the prefix is empty. */
export interface PlateText {
  readonly prefix: string;
  readonly rest: string;
}

const prefixForm = new RegExp(`^(WJ[${provinces}]?|民航|使|[A-Z]{2}|[${provinces}军空海北沈兰济南广成][A-Z])`);

/** Cuts a stored plate into the part before the dot and the rest: 川A | 8K2M7. */
export function plateText(plate: string): PlateText {
  const prefix = prefixForm.exec(plate)?.[0] ?? '';
  return { prefix, rest: plate.slice(prefix.length) };
}
