/**
 * What accounts hold. Real yuan are `CNY_PRINCIPAL` wherever they are, in the till as on a card, so that a top-up and a sale
 * paid in cash are each one movement of one asset. `USE:<service>` counts uses of one service of a package.
 */
export type Asset = 'CNY_PRINCIPAL' | 'CNY_BONUS' | 'POINT' | 'POINT_DEBT' | `USE:${string}`;

const plainAssets: readonly string[] = ['CNY_PRINCIPAL', 'CNY_BONUS', 'POINT', 'POINT_DEBT'];

export function isAsset(text: string): text is Asset {
  return plainAssets.includes(text) || /^USE:[0-9A-Za-z]{1,40}$/.test(text);
}

/** What one business event of the ledger is. */
export type EntryKind =
  | 'topUp'
  | 'settle'
  | 'refund'
  | 'transfer'
  | 'expire'
  | 'grant'
  | 'openingBalance'
  | 'reverse'
  | 'hold'
  | 'capture'
  | 'release';

/**
 * What a house account stands for; revenue, cash and the recorded tenders are kept per shop. House accounts keep no cached
 * balance: no row is shared by every settlement.
 */
export type HousePurpose =
  | 'cash'
  | 'wechatClearing'
  | 'posCardClearing'
  | 'alipayClearing'
  | 'bankTransferClearing'
  | 'otherClearing'
  | 'revenue'
  | 'bonusCost'
  | 'breakage'
  | 'pointsCost'
  /** Uses of service cards: they come from here when a card is issued, and go back when they are used. */
  | 'usesDone'
  /** Money taken for service cards whose uses are still owed, by the shop that sold them: another shop may serve them, and is owed it then. */
  | 'deferred'
  | 'refundsPayable'
  /** Principal given back that a person still has to pay out by hand; of the whole merchant. */
  | 'cardRefundsPayable'
  /** The same for parts of bills and for service cards, by shop: WeChat's original route was over when they went back. */
  | 'billRefundsPayable'
  /** What another shop pays out by hand of what was sold here: in and out by one entry, which says who paid for whom. */
  | 'paidFor'
  /** What one member gives another is here between two lines of two statements, never longer. */
  | 'transfers'
  | 'openingBalance';
