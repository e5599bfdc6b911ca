/** What a refusal answers over HTTP, and which details its sentence may use (names ending in `Fen` are drawn as yuan). */
export interface RefusalRule {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 503;
  readonly details: readonly string[];
}

const rule = <const D extends readonly string[] = readonly []>(status: RefusalRule['status'], ...details: D) => ({
  status,
  details,
});

/**
 * Every refusal the system can give, once. The sentence a person reads for each lives in `@cheyou/contracts`;
 * its spec fails when a code here has none.
 */
export const refusals = {
  // The request itself.
  VALIDATION_FAILED: rule(400, 'fields'),
  KEY_MISSING: rule(400),
  KEY_INVALID: rule(400),
  KEY_REUSED: rule(409),
  UNAUTHENTICATED: rule(401),
  SESSION_EXPIRED: rule(401),
  SESSION_REUSED: rule(401),
  DISMISSED: rule(403),
  FORBIDDEN: rule(403),
  NOT_FOUND: rule(404),
  PAYLOAD_TOO_LARGE: rule(413),
  MEDIA_TYPE: rule(415),
  RATE_LIMITED: rule(429, 'seconds'),
  INTERNAL: rule(500),
  UNAVAILABLE: rule(503),
  STATE_CHANGED: rule(409, 'state', 'wanted'),
  VERSION_CHANGED: rule(409, 'version'),
  REASON_MISSING: rule(400),
  AMOUNT_INVALID: rule(400),
  IMAGE_INVALID: rule(400),

  // Cards and top-ups.
  BALANCE_SHORT: rule(409, 'missingFen', 'balanceFen'),
  CAP_EXCEEDED: rule(409, 'capFen', 'roomFen'),
  CARD_FROZEN: rule(409),
  CARD_LOST: rule(409),
  CARD_CLOSED: rule(409),
  TOP_UP_CLOSED: rule(409),
  TOP_UP_TOO_SMALL: rule(400, 'minFen'),
  TOP_UP_TOUCHED: rule(409, 'usedFen'),
  TOP_UP_LAPSED: rule(409, 'bonusFen'),
  TIER_CHANGED: rule(409),
  TERMS_NOT_ACCEPTED: rule(409, 'version'),
  MONEY_LEFT: rule(409, 'balanceFen'),
  CARD_REFUND_EMPTY: rule(409),
  CARD_REFUND_WAITING: rule(409, 'totalFen'),
  CARD_REFUND_PAID: rule(409),
  CARD_REFUND_BY_WECHAT: rule(409),
  CARD_NOT_LOST: rule(409, 'state'),
  CARD_NOT_FROZEN: rule(409, 'state'),
  CARD_NUMBER_REPLACED: rule(409, 'tail'),
  TRANSFER_TO_SELF: rule(409),
  TRANSFER_RECEIVER: rule(409),
  TRANSFER_WAITING: rule(409),
  TRANSFER_OVER: rule(409, 'state'),
  TRANSFER_EMPTY: rule(409),

  // Leave to spend.
  PROOF_MISSING: rule(409, 'prepaidFen'),
  PROOF_EXPIRED: rule(409),
  PROOF_WRONG: rule(409),
  CODE_EXPIRED: rule(409),
  CODE_WRONG: rule(409, 'triesLeft'),
  SPENDER_WITHOUT_RIGHT: rule(409, 'name'),
  OVERRIDE_TOO_LARGE: rule(409, 'limitFen'),
  ASK_CLOSED: rule(409),
  ASK_EXPIRED: rule(409),
  ASK_ANSWERED: rule(409),
  ASK_REPLACED: rule(409),
  WECHAT_NEEDS_MEMBER: rule(409),

  // Service cards, coupons and points.
  SERVICE_CARD_FROZEN: rule(409, 'name'),
  SERVICE_CARD_LOST: rule(409, 'name'),
  SERVICE_CARD_CLOSED: rule(409, 'name'),
  SERVICE_CARD_GIVEN_BACK: rule(409, 'name'),
  SERVICE_CARD_NOT_YET: rule(409, 'name', 'day'),
  SERVICE_CARD_EXPIRED: rule(409, 'name', 'day'),
  SERVICE_CARD_OTHER_SHOP: rule(409, 'name'),
  SERVICE_CARD_OTHER_CAR: rule(409, 'name'),
  SERVICE_CARD_OTHER_SERVICE: rule(409, 'name'),
  SERVICE_CARD_USED: rule(409, 'name'),
  SERVICE_CARD_GIVEN: rule(409, 'name'),
  SERVICE_CARD_NOT_GIVEN: rule(409, 'name'),
  SERVICE_CARD_MOVED: rule(409, 'name'),
  SERVICE_CARD_EXTENSION: rule(409, 'name', 'day'),
  SERVICE_CARD_CARS: rule(409, 'name', 'max'),
  SERVICE_CARD_CAR_CHANGES: rule(409, 'name', 'max'),
  SERVICE_CARD_NO_BILL: rule(409, 'name'),
  SERVICE_CARD_HELD: rule(409, 'name'),
  SERVICE_CARD_SPENT: rule(409, 'name'),
  SERVICE_CARD_REFUND_WAITING: rule(409, 'name'),
  SERVICE_HOURS_TAKEN: rule(409, 'name'),
  SERVICE_HOURS_MISSING: rule(409, 'name'),
  CARD_NEEDS_MEMBER: rule(409),
  CARD_NOT_ON_SALE: rule(409, 'name'),
  CARD_SALE_CLOSED: rule(409),
  USES_SHORT: rule(409, 'name', 'left'),
  LABOUR_SHORT: rule(409, 'name', 'needTenths', 'leftTenths'),
  USES_DAY_MAX: rule(409, 'name', 'max'),
  USES_MONTH_MAX: rule(409, 'name', 'max'),
  USES_TOO_MANY: rule(409, 'name', 'qty'),
  COUPON_USED: rule(409, 'name'),
  COUPON_RESERVED: rule(409, 'name'),
  COUPON_REVOKED: rule(409, 'name'),
  COUPON_NOT_YET: rule(409, 'name', 'day'),
  COUPON_EXPIRED: rule(409, 'name', 'day'),
  COUPON_OTHER_SHOP: rule(409, 'name'),
  COUPON_OTHER_CAR: rule(409, 'name'),
  COUPON_OTHER_LEVEL: rule(409, 'name'),
  COUPON_NOTHING_FITS: rule(409, 'name'),
  COUPON_THRESHOLD: rule(409, 'name', 'missingFen'),
  COUPON_ALONE: rule(409, 'name'),
  COUPON_GROUP: rule(409, 'name'),
  COUPON_NOT_OFFERED: rule(409, 'name'),
  COUPON_SOLD_OUT: rule(409, 'name'),
  COUPON_LIMIT: rule(409, 'name', 'max'),
  COUPON_CAR_MISSING: rule(409, 'name'),
  COUPON_CODE_WRONG: rule(409),
  COUPON_CODE_USED: rule(409),
  COUPON_ISSUED_MORE: rule(409, 'issued'),
  POINTS_SHORT: rule(409, 'missing', 'available'),
  POINTS_FROZEN: rule(409, 'points', 'day', 'available'),
  POINTS_LAPSED: rule(409, 'points', 'day', 'available'),
  POINTS_MIN: rule(409, 'min'),
  POINTS_SHARE: rule(409, 'max'),
  POINTS_LIMIT: rule(409, 'max'),
  GIFT_MAX: rule(409, 'max', 'left'),
  GIFT_TO_SELF: rule(409),

  // Sales and settlements.
  SALE_EMPTY: rule(409),
  SALE_NOT_OPEN: rule(409, 'state'),
  QUOTE_CHANGED: rule(409, 'quotedFen', 'totalFen'),
  DISCOUNT_TOO_LARGE: rule(409, 'name', 'maxPercent', 'lowestFen'),
  PRICE_ABOVE_LIST: rule(409, 'name', 'listPriceFen'),
  PERFORMER_NOT_HERE: rule(409, 'name'),
  CASH_SHORT: rule(409, 'missingFen'),
  PREPAID_TOO_MUCH: rule(409, 'openFen'),
  ROUNDED_BY_CHOICE: rule(409),
  TENDERS_SHORT: rule(409, 'missingFen'),
  TENDERS_TOO_MUCH: rule(409, 'surplusFen'),
  TENDER_REPEATED: rule(409, 'method'),
  SETTLEMENT_HELD: rule(409),
  SETTLEMENT_NOT_HELD: rule(409, 'state'),
  ALREADY_REVERSED: rule(409),
  APPROVAL_NEEDED: rule(409, 'limitFen'),
  SELF_APPROVAL: rule(409),

  // Shifts and the day.
  SHIFT_OPEN: rule(409, 'name', 'day'),
  COUNT_UNEVEN: rule(400, 'countedFen', 'piecesFen'),
  MONEY_ON_ITS_WAY: rule(409, 'numbers', 'qty'),
  DAY_CLOSED: rule(409, 'day'),
  DAY_NOT_YET: rule(409, 'day'),
  DAY_EARLIER_OPEN: rule(409, 'day'),
  DAY_SALES_HELD: rule(409, 'numbers', 'qty'),
  DAY_SHIFT_OPEN: rule(409, 'name', 'day'),
  DAY_DIFFERENCE_OPEN: rule(409, 'name', 'day'),

  // People and cars.
  NAME_INVALID: rule(400),
  PHONE_INVALID: rule(400),
  PHONE_TAKEN: rule(409),
  PLATE_INVALID: rule(400),
  PLATE_TAKEN: rule(409, 'plate'),
  PLATE_BOUND: rule(409, 'name'),
  PLATE_CHANGES_USED: rule(409, 'name', 'max'),
  VIN_INVALID: rule(400, 'because'),
  ODOMETER_INVALID: rule(400),
  ODOMETER_FALLS: rule(409, 'lastKm'),
  SEARCH_TOO_SHORT: rule(400),
  CLAIM_NEEDS_COUNTER: rule(409),
  MERGE_BOTH_BOUND: rule(409),
  INVITATION_INVALID: rule(409),

  // Staff.
  ALREADY_STAFF: rule(409),
  SELF_DISMISSAL: rule(409),
  LAST_OWNER_MANAGER: rule(409),

  // Tables of other systems.
  TABLE_UNREADABLE: rule(400),
  TABLE_HEAD_MISSING: rule(400),
  TABLE_TOO_LONG: rule(400, 'max'),
  OPENING_TOTALS_CHANGED: rule(409),

  // WeChat.
  WECHAT_UNAVAILABLE: rule(503),
  WECHAT_CODE_INVALID: rule(400),
  WECHAT_SNAPSHOT_USER: rule(403),
  PAYMENT_PENDING: rule(409),
  PAYMENT_CLOSED: rule(409),
  PAY_IN_WECHAT: rule(409),
  PAYER_DIFFERENT: rule(409),
  REFUND_TOO_MUCH: rule(409, 'leftFen'),
  REFUND_EMPTY: rule(400),
  REFUND_UNITS: rule(409, 'name', 'left'),
  REFUND_STANDS: rule(409),
  REFUND_IS_CARD: rule(409, 'name'),
  INCIDENT_ACTION: rule(409),
  /** A refund that failed at WeChat is paid out where its bill or card is, with a voucher. */
  REFUND_PAY_OUT: rule(409),

  // Invoices.
  INVOICE_NOTHING: rule(409),
  INVOICE_ASKED: rule(409),
  INVOICE_TITLE_INVALID: rule(400),
  TAX_NUMBER_INVALID: rule(400),
  EMAIL_INVALID: rule(400),
  INVOICE_NUMBER_TAKEN: rule(409, 'number'),
  INVOICE_DAY: rule(400, 'day'),
  INVOICE_SAME: rule(400),

  // Proof.
  BILL_NOT_OFFERED: rule(409),
  RUN_GOING_ON: rule(409),
} as const satisfies Record<string, RefusalRule>;

export type RefusalCode = keyof typeof refusals;

/** All codes, in the order of the table. */
export const refusalCodes = Object.keys(refusals) as RefusalCode[];

export type RefusalDetail = string | number | boolean | null | readonly string[];
/** The details a code may carry; each may be missing, and the sentence then leaves that part out. */
export type RefusalDetails<C extends RefusalCode = RefusalCode> = {
  readonly [Name in (typeof refusals)[C]['details'][number]]?: RefusalDetail;
};
