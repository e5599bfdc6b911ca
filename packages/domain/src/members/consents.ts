/** What a person agrees to. Membership and privacy are asked on joining, the prepaid terms with the first top-up, marketing never has to be. */
export type ConsentKind = 'membership' | 'privacy' | 'prepaidTerms' | 'marketing';
export const consentKinds: readonly ConsentKind[] = ['membership', 'privacy', 'prepaidTerms', 'marketing'];

/** The version of each text that is asked for now; the prepaid terms are versioned by the merchant's settings instead. */
export const consentVersions: Readonly<Record<Exclude<ConsentKind, 'prepaidTerms'>, string>> = {
  membership: '2026-03',
  privacy: '2026-03',
  marketing: '2026-03',
};

/** Whether an accepted version still stands, given the one asked for now; refusals and older versions don't. */
export function consentStands(
  accepted: { readonly version: string; readonly accepted: boolean } | null,
  asked: string,
): boolean {
  return accepted !== null && accepted.accepted && accepted.version === asked;
}
