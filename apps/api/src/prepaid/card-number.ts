import { createHash } from 'node:crypto';

/** Not the beginning of any bank card: 9 is kept for national use. */
const issuer = '9061';
const digitsBeforeCheck = 15;

/** The number of a card: 16 digits that follow from its id, the last one checks the others, so that a slip of the pen is seen. */
export function cardNumberOf(cardId: string): string {
  const digest = BigInt(`0x${createHash('sha256').update(`card ${cardId}`).digest('hex')}`);
  const own = String(digest % 10n ** BigInt(digitsBeforeCheck - issuer.length));
  const digits = issuer + own.padStart(digitsBeforeCheck - issuer.length, '0');
  return digits + checkDigit(digits);
}

/** Whether the last digit fits the others (Luhn). */
export function isCardNumber(number: string): boolean {
  return /^\d{16}$/.test(number) && checkDigit(number.slice(0, -1)) === number.slice(-1);
}

function checkDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}
