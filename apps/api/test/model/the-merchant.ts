/** Above it a counter top-up needs a second person. */
export const approvalAboveFen = 80_000;

/** Two shops; the second rounds down to whole jiao. */
export const merchant = {
  merchantName: '青杉车友',
  settings: { topUpOpen: true, counterApprovalAboveFen: approvalAboveFen as never },
  shops: [
    { name: '城东店', city: '成都', address: '水杉街 18 号', phone: '028-8450 1200' },
    { name: '城西店', city: '成都', address: '银杏路 6 号', phone: '028-8450 1300', roundingMode: 'jiao' as const },
  ],
  reason: '开业',
};

/** What the merchant adds to a top-up: soon gone, or there to stay. */
export const bonusSoon = [
  { payFen: 20_000, bonusFen: 1_000 },
  { payFen: 50_000, bonusFen: 3_333 },
];
export const bonusForever = [{ payFen: 100_000, bonusFen: 10_007 }];
