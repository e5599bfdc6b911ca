const hourMs = 60 * 60_000;

/** A card offered to another member by their phone: so long it waits for a yes, and so many a member makes in an hour, so that nobody finds
 * out by trying whose phone is a member's. */
export const offerToMember = { liveMs: 72 * hourMs, perHourMax: 10 } as const;
