/**
 * The number of a card of another system as it is compared, so that the plastic finds what a spreadsheet made of it: without blanks,
 * hyphens and zeros in front. Null for what is no number: 无, VIP, 000.
 */
export function oldCardNumber(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s'-]/g, '')
    .replace(/^0+/, '');
  return /[1-9]/.test(bare) ? bare : null;
}
