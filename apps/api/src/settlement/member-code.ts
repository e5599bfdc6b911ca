const prefix = 'cheyou:';

/** What the QR code of a member code carries. */
export const qrTextOf = (codeId: string): string => prefix + codeId;

/** The code's id in a scanned text; null when it is something else, such as typed digits. */
export function qrIdOf(text: string): string | null {
  const id = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id) ? id : null;
}
