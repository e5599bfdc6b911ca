// The one table of floors. A room imports rooms on lower floors only; a room that is missing here fails the law.

/** Rooms of the API (folders of apps/api/src), the lowest floor first. */
export const apiFloors = [
  ['platform'],
  ['ledger'],
  ['shops'],
  ['members', 'staff', 'catalog'],
  ['sessions', 'payments', 'notices'],
  ['prepaid', 'service-cards', 'points', 'levels', 'coupons'],
  ['bookings'],
  ['work-orders'],
  ['settlement'],
  ['day-close'],
  [
    'mall',
    'referral',
    'care',
    'insight',
    'home',
    'counter',
    'invoices',
    'liability',
    'commission',
    'opening-balances',
    'exports',
  ],
  ['official-account', 'admin'],
  ['demo'],
];

/** Folders of apps/miniapp/src; owner and staff are subpackages that don't know each other; card, points, coupons, service-cards, invoices, receipt and settlement are what both show of them. */
export const phoneFloors = [
  ['shims'],
  ['ui'],
  ['shell'],
  ['card', 'points', 'coupons', 'service-cards', 'invoices', 'receipt'],
  ['settlement'],
  ['pages', 'owner', 'staff', 'custom-tab-bar'],
];

/** At most this many names leave a room by its index.ts; platform's doors are open to everybody and hold more. */
export const exportsMax = 10;

/** The folder of one room of the API, as a path in the repository. */
export const roomPath = (room) => `apps/api/src/${room}`;
