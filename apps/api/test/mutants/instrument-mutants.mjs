import { notLocked, notUnique, readComputeSave, src } from './patches.mjs';

const lotsNotLocked = {
  file: src('ledger/lot.store.ts'),
  search: '`${lotsOfHolders} FOR UPDATE`',
  replace: 'lotsOfHolders',
};
const couponsNotLocked = notLocked('coupons/coupon.store.ts', '`${select} WHERE id IN (?) ORDER BY id');
const serviceCardsNotLocked = notLocked(
  'service-cards/service-card.store.ts',
  'FROM service_card WHERE id IN (?) ORDER BY id',
);
const pointsNotLocked = notLocked('points/points.store.ts', 'FROM points_account WHERE member_id = ? ORDER BY id', "'");
const templateNotLocked = notLocked(
  'coupons/coupon-template.store.ts',
  "'SELECT id FROM coupon_template WHERE id = ?",
  "'",
);
const saleNotLocked = notLocked('settlement/sale.store.ts', 'FROM sale WHERE id = ?');
const settlementNotLocked = notLocked('settlement/settlement.store.ts', 'FROM settlement WHERE id = ?');

/** Races for what a member holds besides money, and for what goes back of a bill. */
export const instrumentMutants = [
  {
    name: 'a coupon is used without lock and condition',
    patches: [
      couponsNotLocked,
      {
        file: src('coupons/coupon.store.ts'),
        search: "SET state = ?, settlement_id = ?, used_at = ? WHERE id IN (?) AND state = 'issued'\"",
        replace: 'SET state = ?, settlement_id = ?, used_at = ? WHERE id IN (?)"',
      },
    ],
    witness: { file: 'storms/instruments.storm', test: 'one coupon on fifty bills at fifty tills pays one of them' },
  },
  {
    name: 'a coupon that waits for a payment is used without lock and condition',
    patches: [
      couponsNotLocked,
      {
        file: src('coupons/coupon.store.ts'),
        search: "SET state = ?, settlement_id = ?, used_at = ? WHERE id IN (?) AND state = 'issued'\"",
        replace: "SET state = ?, settlement_id = ?, used_at = ? WHERE id IN (?) AND state <> 'used'\"",
      },
    ],
    witness: { file: 'storms/instruments.storm', test: 'one coupon on twenty bills that wait for WeChat' },
  },
  {
    name: 'a total of coupons is judged by what was read before',
    patches: [
      templateNotLocked,
      {
        file: src('coupons/coupon-template.store.ts'),
        search: 'count(tx: Tx, { id, rules }: CouponTemplate): Promise<number> {',
        replace: 'count(tx: Tx, { id, rules, issued, issuedFen }: CouponTemplate): Promise<number> {',
      },
      {
        file: src('coupons/coupon-template.store.ts'),
        search: `AND issued + 1 <= COALESCE(total_max, issued + 1)
         AND issued_fen + ? <= COALESCE(budget_fen, issued_fen + ?)\``,
        replace: `AND \${String(issued)} + 1 <= COALESCE(total_max, issued + 1)
         AND \${String(issuedFen)} + ? <= COALESCE(budget_fen, issued_fen + ?)\``,
      },
    ],
    witness: { file: 'storms/coupons.storm', test: 'fifty members at once take ten coupons' },
  },
  {
    name: 'what one member may have of a coupon is counted without lock',
    patches: [templateNotLocked, notUnique('1764000090002-coupons', 'coupon_issued_for', 'issued_for')],
    witness: { file: 'storms/coupons.storm', test: 'one member at once takes no more than one may have' },
  },
  {
    name: 'a code is redeemed without lock and condition',
    patches: [
      notLocked('coupons/coupon-code.store.ts', '`${select} WHERE code = ?'),
      templateNotLocked,
      {
        file: src('coupons/coupon-code.store.ts'),
        search: 'WHERE code = ? AND coupon_id IS NULL',
        replace: 'WHERE code = ?',
      },
      notUnique('1764000090002-coupons', 'coupon_issued_for', 'issued_for'),
    ],
    witness: { file: 'storms/coupons.storm', test: 'a code typed by twenty at once gives one coupon' },
  },
  {
    name: 'uses are taken without lock and condition',
    patches: [serviceCardsNotLocked, lotsNotLocked, readComputeSave],
    witness: { file: 'storms/service-cards.storm', test: 'the last use of a card is used once' },
  },
  {
    name: 'uses of a bill come back without lock and condition',
    patches: [
      serviceCardsNotLocked,
      {
        file: src('service-cards/service-card-use.store.ts'),
        search: "SET state = ? WHERE id IN (?) AND state = ?', [to, ids, from]",
        replace: "SET state = ? WHERE id IN (?) AND ? IS NOT NULL', [to, ids, from]",
      },
      notUnique('1764000010000-ledger', 'ledger_entry_reversed_once', 'reverses'),
    ],
    witness: { file: 'storms/service-cards.storm', test: 'a use and its return asked for twenty times at once' },
  },
  {
    name: 'points are spent without lock and condition',
    patches: [pointsNotLocked, lotsNotLocked, readComputeSave],
    witness: { file: 'storms/instruments.storm', test: 'the same points pay one of twenty bills' },
  },
  {
    name: 'points lapse without lock and condition',
    patches: [pointsNotLocked, lotsNotLocked, readComputeSave],
    witness: { file: 'storms/points.storm', test: 'points that lapse are written off once' },
  },
  {
    name: 'units go back without lock and condition',
    patches: [
      saleNotLocked,
      settlementNotLocked,
      serviceCardsNotLocked,
      {
        file: src('settlement/sale.store.ts'),
        search: 'WHERE id = ? AND refunded_qty + ? <= qty',
        replace: 'WHERE id = ? AND ? > 0',
      },
    ],
    witness: { file: 'storms/instruments.storm', test: 'a line given back twenty times at once' },
  },
  {
    name: 'a bill is undone by what was known of its refunds before',
    patches: [
      {
        file: src('settlement/reverse-settlement.ts'),
        search: 'const sale = await this.sales.lock(tx, seen.saleId);',
        replace: `const refunded = await this.refunds.anyDone(tx, settlementId);
    const sale = await this.sales.lock(tx, seen.saleId);`,
      },
      {
        file: src('settlement/reverse-settlement.ts'),
        search: 'refuseUnlessWhole(settlement, await this.refunds.anyDone(tx, settlementId));',
        replace: 'refuseUnlessWhole(settlement, refunded);',
      },
    ],
    witness: { file: 'storms/instruments.storm', test: 'a line given back and its bill undone at once' },
  },
  {
    name: 'a refund is approved without lock',
    patches: [
      notLocked('settlement/refund/refund.store.ts', 'FROM refund WHERE id = ?'),
      saleNotLocked,
      settlementNotLocked,
      serviceCardsNotLocked,
      {
        file: src('settlement/sale.store.ts'),
        search: 'WHERE id = ? AND refunded_qty + ? <= qty',
        replace: 'WHERE id = ? AND ? > 0',
      },
    ],
    witness: { file: 'storms/instruments.storm', test: 'a refund that ten managers approve at once' },
  },
  {
    name: 'a sale is cancelled and settled without lock and condition',
    patches: [
      saleNotLocked,
      {
        file: src('settlement/sale.store.ts'),
        search: "cancel_reason = ? WHERE id = ? AND state = ?'",
        replace: "cancel_reason = ? WHERE id = ? AND ? IS NOT NULL'",
      },
    ],
    witness: { file: 'storms/instruments.storm', test: 'a bill cancelled and settled at once ends one way' },
  },
];
