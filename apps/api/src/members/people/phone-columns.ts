import type { PersonalData } from '../../platform/personal-data';

/** The columns that hold a phone: sealed, found whole, found by its last four digits. */
export function phoneColumns(personalData: PersonalData, phone: string) {
  return {
    phone_sealed: personalData.seal(phone),
    phone_index: phoneIndexOf(personalData, phone),
    phone_tail_index: tailIndexOf(personalData, phone.slice(-4)),
  };
}

export const phoneIndexOf = (personalData: PersonalData, phone: string): string =>
  personalData.blindIndex('phone', phone);

export const tailIndexOf = (personalData: PersonalData, tail: string): string =>
  personalData.blindIndex('phone-tail', tail);
