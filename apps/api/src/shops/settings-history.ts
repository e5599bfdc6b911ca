import { Injectable } from '@nestjs/common';
import { fen, hoursText, yuanText, type Rounding } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { ShopsStore, type MerchantValues, type ShopValues } from './shops.store';

/** One setting that somebody changed. */
export interface SettingsChange {
  id: string;
  at: Date;
  /** Null when the set-up command did it. */
  staffId: string | null;
  /** Null for settings of the merchant. */
  shopId: string | null;
  /** What a person calls the setting. */
  fieldName: string;
  /** As a person reads it; null when there was none before. */
  before: string | null;
  after: string;
  reason: string;
}

/** Reads who changed which setting, newest first. */
@Injectable()
export class SettingsHistory {
  constructor(private readonly store: ShopsStore) {}

  /** Up to `limit` changes older than the change `before`. */
  async page(reader: Reader, page: { before: string | null; limit: number }): Promise<SettingsChange[]> {
    const changes = await this.store.changes(reader, page);
    return changes.map(({ field, ...change }) => ({ ...change, fieldName: fieldNames[field] ?? field }));
  }
}

interface Difference {
  field: string;
  before: string | null;
  after: string;
}

/** The settings whose text differs, in the order of the form. */
export function merchantDifferences(before: MerchantValues | null, after: MerchantValues): Difference[] {
  return differences(before, after, merchantTexts);
}

export function shopDifferences(before: ShopValues | null, after: ShopValues): Difference[] {
  return differences(before, after, shopTexts);
}

type Texts<V> = { readonly [Field in keyof V]: (values: V) => string };

function differences<V extends object>(before: V | null, after: V, texts: Texts<V>): Difference[] {
  return (Object.keys(texts) as (keyof V & string)[])
    .map((field) => ({ field, before: before && texts[field](before), after: texts[field](after) }))
    .filter((difference) => difference.before !== difference.after);
}

const money = (amount: number): string => `¥${yuanText(fen(amount))}`;
const roundingNames: Record<Rounding, string> = { none: '不抹零', jiao: '抹零到角', yuan: '抹零到元' };

const merchantTexts: Texts<MerchantValues> = {
  merchantName: (values) => values.merchantName,
  topUpOpen: (values) => (values.topUpOpen ? '开放' : '关闭'),
  namedCapFen: (values) => money(values.namedCapFen),
  unnamedCapFen: (values) => money(values.unnamedCapFen),
  minTopUpFen: (values) => money(values.minTopUpFen),
  claimConfirmAboveFen: (values) => money(values.claimConfirmAboveFen),
  counterApprovalAboveFen: (values) => money(values.counterApprovalAboveFen),
  prepaidTermsVersion: (values) => values.prepaidTermsVersion,
};

const shopTexts: Texts<ShopValues> = {
  name: (values) => values.name,
  city: (values) => values.city,
  address: (values) => values.address,
  phone: (values) => values.phone,
  hours: (values) => hoursText(values.hours),
  roundingMode: (values) => roundingNames[values.roundingMode],
};

const fieldNames: Readonly<Record<string, string>> = {
  merchantName: '商户名称',
  topUpOpen: '储值充值',
  namedCapFen: '记名卡余额上限',
  unnamedCapFen: '不记名卡余额上限',
  minTopUpFen: '最低充值金额',
  claimConfirmAboveFen: '认领需到店确认的余额',
  counterApprovalAboveFen: '柜台充值需复核的金额',
  prepaidTermsVersion: '储值协议版本',
  name: '门店名称',
  city: '城市',
  address: '地址',
  phone: '电话',
  hours: '营业时间',
  roundingMode: '抹零方式',
} satisfies Record<keyof MerchantValues | keyof ShopValues, string>;
