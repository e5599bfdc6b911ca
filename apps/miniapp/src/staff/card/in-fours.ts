/** `9061 2843 0751 6208`: a card number as it stands on a card, and as it is read out. */
export const inFours = (number: string): string => number.replace(/\d{4}(?=\d)/g, '$& ');
