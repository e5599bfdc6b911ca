import { refuse } from '../refusals';
import type { Refusal } from '../refusals';

/** A mobile number of mainland China, eleven ASCII digits. */
export type Phone = string & { readonly __phone: true };

/** A phone number a person typed, with or without +86, spaces and dashes. */
export function parsePhone(text: string): Phone | Refusal<'PHONE_INVALID'> {
  const digits = text.replace(/[\s-]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, '');
  return isPhone(digits) ? digits : refuse('PHONE_INVALID');
}

export function isPhone(text: string): text is Phone {
  return /^1[3-9]\d{9}$/.test(text);
}

/** 138****5678; anything that isn't a mobile number is hidden whole. */
export function maskPhone(phone: string): string {
  return isPhone(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
}

/** The last four digits, by which staff find a member. */
export function phoneTail(phone: Phone): string {
  return phone.slice(-4);
}
