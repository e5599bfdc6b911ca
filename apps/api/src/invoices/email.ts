import { refuse, type Refusal } from '@cheyou/domain';

/** An address as typed, or none; only what can't be one is refused, since only a message that arrives proves more. */
export function parseEmail(text: string | null): { email: string | null } | Refusal<'EMAIL_INVALID'> {
  const email = (text ?? '').normalize('NFKC').trim();
  if (email === '') return { email: null };
  return /^[^\s@"<>,;:()\\]{1,64}@[^\s@"<>,;:()\\]+\.[^\s@.]{2,}$/.test(email) && email.length <= 200
    ? { email }
    : refuse('EMAIL_INVALID');
}
