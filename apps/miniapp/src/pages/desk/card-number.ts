/** The number of a card where the whole of one was typed, with or without gaps; null for anything else. */
export function cardNumberIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : null;
}
