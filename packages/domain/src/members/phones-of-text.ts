import { isRefusal } from '../refusals';
import { parsePhone } from './phone';
import type { Phone } from './phone';

export interface PastedPhone {
  /** Which of the pasted numbers it is, from 1. */
  readonly place: number;
  /** Null where it is no mobile number. */
  readonly phone: Phone | null;
}

/**
 * Numbers as people paste them from a spreadsheet, a chat or an address book: one a line or between commas, with +86, spaces and dashes, in
 * full-width digits, with marks nobody sees and the apostrophe that keeps a cell a text. Blank lines count for nothing.
 */
export function phonesOfText(text: string): PastedPhone[] {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[\r\n,;、]+/)
    .map((part) => part.trim().replace(/^['"]|['"]$/g, ''))
    .filter((part) => part !== '')
    .map((part, index) => {
      const phone = parsePhone(part);
      return { place: index + 1, phone: isRefusal(phone) ? null : phone };
    });
}
