import type { Consent } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';

export const consentsKey = ['consents'];

export async function readConsents(): Promise<Consent[]> {
  return api.get<Consent[]>('/me/consents');
}

/** The texts an owner may accept, with what they accepted so far. */
export function useConsents(): Remote<Consent[]> {
  return useRemote({ key: consentsKey, read: readConsents });
}

/** An acceptance stands for its own version only. */
export function stands({ acceptedAt, acceptedVersion, version }: Consent): boolean {
  return acceptedAt !== null && acceptedVersion === version;
}
