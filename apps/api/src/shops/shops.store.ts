import { Injectable } from '@nestjs/common';
import { fen, type Fen, type OpeningSpan, type Rounding, type ShopDay } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';

/** Settings of the merchant as one version of them says. */
export interface MerchantValues {
  merchantName: string;
  topUpOpen: boolean;
  namedCapFen: Fen;
  unnamedCapFen: Fen;
  minTopUpFen: Fen;
  /** A claimed card holding more than this is confirmed at the counter. */
  claimConfirmAboveFen: Fen;
  /** A counter top-up above this needs a second person. */
  counterApprovalAboveFen: Fen;
  prepaidTermsVersion: string;
}

/** Settings of a shop as one version of them says. */
export interface ShopValues {
  name: string;
  city: string;
  address: string;
  phone: string;
  hours: readonly OpeningSpan[];
  roundingMode: Rounding;
}

export interface PrepaidTerms {
  version: string;
  text: string;
  points: string[];
}

export interface MerchantRecord extends MerchantValues {
  merchantId: string;
  version: number;
  terms: PrepaidTerms;
}

export interface ShopRecord extends ShopValues {
  id: string;
  version: number;
  /** The last day that was closed; null before the first one was. */
  closedThrough: ShopDay | null;
}

const amounts = [
  'namedCapFen',
  'unnamedCapFen',
  'minTopUpFen',
  'claimConfirmAboveFen',
  'counterApprovalAboveFen',
] as const;

const merchantSql = `
  SELECT merchant.id AS merchantId, merchant.settings_version AS version, settings.merchant_name AS merchantName,
    settings.top_up_open AS topUpOpen, settings.named_cap_fen AS namedCapFen, settings.unnamed_cap_fen AS unnamedCapFen,
    settings.min_top_up_fen AS minTopUpFen, settings.claim_confirm_above_fen AS claimConfirmAboveFen,
    settings.counter_approval_above_fen AS counterApprovalAboveFen, settings.prepaid_terms_version AS prepaidTermsVersion,
    terms.text AS termsText, terms.points AS termsPoints
  FROM merchant
  JOIN merchant_settings settings ON settings.merchant_id = merchant.id AND settings.version = merchant.settings_version
  JOIN prepaid_terms terms ON terms.version = settings.prepaid_terms_version`;

const shopSql = `
  SELECT shop.id, shop.settings_version AS version, settings.name, settings.city, settings.address, settings.phone,
    settings.hours, settings.rounding_mode AS roundingMode, shop.closed_through AS closedThrough
  FROM shop JOIN shop_settings settings ON settings.shop_id = shop.id AND settings.version = shop.settings_version`;

type MerchantRow = Omit<MerchantRecord, 'topUpOpen' | 'terms'> & {
  topUpOpen: 0 | 1;
  termsText: string;
  termsPoints: string;
};
type ShopRow = Omit<ShopRecord, 'hours'> & { hours: string };

/** All SQL of merchant, shops and their settings: a version is a row that is never changed, the owner's row points at the one in force. */
@Injectable()
export class ShopsStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async merchant(reader: Reader): Promise<MerchantRecord | null> {
    const row = await reader.row<MerchantRow>(merchantSql);
    return row && merchantOf(row);
  }

  /** In the order the shops were opened. */
  async shops(reader: Reader): Promise<ShopRecord[]> {
    return (await reader.rows<ShopRow>(`${shopSql} ORDER BY shop.id`)).map(shopOf);
  }

  async names(reader: Reader): Promise<Map<string, string>> {
    const rows = await reader.rows<{ id: string; name: string }>(
      `SELECT shop.id, settings.name FROM shop
       JOIN shop_settings settings ON settings.shop_id = shop.id AND settings.version = shop.settings_version
       ORDER BY shop.id`,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async shop(reader: Reader, shopId: string): Promise<ShopRecord | null> {
    const row = await reader.row<ShopRow>(`${shopSql} WHERE shop.id = ?`, [shopId]);
    return row && shopOf(row);
  }

  /** The shop, shared by whoever dates something on its day: until they commit, the day isn't closed. */
  async shareShop(tx: Tx, shopId: string): Promise<ShopRecord | null> {
    const row = await tx.row<ShopRow>(`${shopSql} WHERE shop.id = ? LOCK IN SHARE MODE`, [shopId]);
    return row && shopOf(row);
  }

  /** The shop for whoever closes its day or counts its drawer: everybody who dates something has committed, or waits. */
  async lockShop(tx: Tx, shopId: string): Promise<ShopRecord | null> {
    const row = await tx.row<ShopRow>(`${shopSql} WHERE shop.id = ? FOR UPDATE`, [shopId]);
    return row && shopOf(row);
  }

  /** 0 when that day, or a later one, is closed already. */
  closeThrough(tx: Tx, shopId: string, on: ShopDay): Promise<number> {
    return tx.write(
      'UPDATE shop SET closed_through = ? WHERE id = ? AND (closed_through IS NULL OR closed_through < ?)',
      [on, shopId, on],
    );
  }

  async terms(reader: Reader, version: string): Promise<PrepaidTerms | null> {
    const row = await reader.row<{ version: string; text: string; points: string }>(
      'SELECT version, text, points FROM prepaid_terms WHERE version = ?',
      [version],
    );
    return row && { ...row, points: JSON.parse(row.points) as string[] };
  }

  /** Whoever changes settings queues here, so that each sees what the one before left. */
  async lockMerchant(tx: Tx): Promise<void> {
    await tx.rows('SELECT id FROM merchant FOR UPDATE');
  }

  /** False when there is a merchant already: one deployment serves one. */
  async addMerchant(tx: Tx, merchantId: string): Promise<boolean> {
    return tx.insertUnlessTaken('merchant', {
      id: merchantId,
      only_one: true,
      settings_version: 0,
      created_at: this.clock.now(),
    });
  }

  async addShop(tx: Tx, shopId: string): Promise<void> {
    await tx.insert('shop', [{ id: shopId, settings_version: 0, created_at: this.clock.now() }]);
  }

  /** False when the merchant already has terms of this version. */
  async addTerms(tx: Tx, { version, text, points }: PrepaidTerms): Promise<boolean> {
    return tx.insertUnlessTaken('prepaid_terms', {
      version,
      text,
      points: JSON.stringify(points),
      made_at: this.clock.now(),
    });
  }

  async putMerchantSettings(tx: Tx, merchantId: string, version: number, values: MerchantValues): Promise<void> {
    await tx.insert('merchant_settings', [
      {
        merchant_id: merchantId,
        version,
        merchant_name: values.merchantName,
        top_up_open: values.topUpOpen,
        named_cap_fen: values.namedCapFen,
        unnamed_cap_fen: values.unnamedCapFen,
        min_top_up_fen: values.minTopUpFen,
        claim_confirm_above_fen: values.claimConfirmAboveFen,
        counter_approval_above_fen: values.counterApprovalAboveFen,
        prepaid_terms_version: values.prepaidTermsVersion,
        made_at: this.clock.now(),
      },
    ]);
    await tx.write('UPDATE merchant SET settings_version = ? WHERE id = ?', [version, merchantId]);
  }

  async putShopSettings(tx: Tx, shopId: string, version: number, values: ShopValues): Promise<void> {
    await tx.insert('shop_settings', [
      {
        shop_id: shopId,
        version,
        name: values.name,
        city: values.city,
        address: values.address,
        phone: values.phone,
        hours: JSON.stringify(values.hours),
        rounding_mode: values.roundingMode,
        made_at: this.clock.now(),
      },
    ]);
    await tx.write('UPDATE shop SET settings_version = ? WHERE id = ?', [version, shopId]);
  }

  async addChanges(tx: Tx, changes: readonly NewChange[]): Promise<void> {
    const at = this.clock.now();
    await tx.insert(
      'settings_change',
      changes.map((change) => ({
        id: this.ids.next(),
        at,
        staff_id: change.staffId,
        shop_id: change.shopId,
        field: change.field,
        before_text: change.before,
        after_text: change.after,
        reason: change.reason,
      })),
    );
  }

  /** Newest first, older than `before` (an id) if given. */
  changes(reader: Reader, { before, limit }: { before: string | null; limit: number }): Promise<ChangeRecord[]> {
    return reader.rows<ChangeRecord>(
      `SELECT id, at, staff_id AS staffId, shop_id AS shopId, field, before_text AS \`before\`, after_text AS after, reason
       FROM settings_change WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?`,
      [before, before, limit],
    );
  }
}

export interface NewChange {
  /** Null when the set-up command did it. */
  staffId: string | null;
  /** Null for settings of the merchant. */
  shopId: string | null;
  field: string;
  before: string | null;
  after: string;
  reason: string;
}

export interface ChangeRecord extends NewChange {
  id: string;
  at: Date;
}

function merchantOf({ topUpOpen, termsText, termsPoints, ...row }: MerchantRow): MerchantRecord {
  const money = Object.fromEntries(amounts.map((name) => [name, fen(row[name])])) as Pick<
    MerchantValues,
    (typeof amounts)[number]
  >;
  const terms = { version: row.prepaidTermsVersion, text: termsText, points: JSON.parse(termsPoints) as string[] };
  return { ...row, ...money, topUpOpen: topUpOpen === 1, terms };
}

const shopOf = (row: ShopRow): ShopRecord => ({ ...row, hours: hoursOf(row.hours) });

const hoursRead = new Map<string, readonly OpeningSpan[]>();
const hoursReadMax = 1_000;

/** Every home shows every shop's hours, and they hardly ever change: the same text is parsed once. */
function hoursOf(text: string): readonly OpeningSpan[] {
  const known = hoursRead.get(text);
  if (known) return known;
  if (hoursRead.size >= hoursReadMax) hoursRead.clear();
  const hours = JSON.parse(text) as OpeningSpan[];
  hoursRead.set(text, hours);
  return hours;
}
