/** Of a pass, which counts its days and not its uses: less goes back with each day. */
export const goesByDays = (lines: readonly { readonly granted: number | null }[]): boolean =>
  lines.every(({ granted }) => granted === null);
