/** Dots, dashes and blanks people put between the parts of a plate. */
const separators = /[\s·.•‧∙⋅・\-‐‑‒–—―−_]/;

/**
 * A plate as it is stored and compared: NFKC, ASCII upper case, without separators. Junk stays in, so that it is refused instead
 * of silently becoming somebody else's plate. Applying it twice changes nothing.
 */
export function normalisePlate(text: string): string {
  // Sign by sign: dropping a separator can then never join two signs into a third.
  return Array.from(text, (sign) => sign.normalize('NFKC'))
    .flatMap((signs) => Array.from(signs))
    .filter((sign) => !separators.test(sign))
    .map((sign) => (sign >= 'a' && sign <= 'z' ? sign.toUpperCase() : sign))
    .join('');
}
