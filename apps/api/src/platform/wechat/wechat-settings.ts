import type { KeyObject } from 'node:crypto';

/** What this deployment knows of its WeChat accounts, checked once at start; every secret here stays out of logs and answers. */
export abstract class WechatSettings {
  /** True towards the local sandbox, which alone may be reached at another address than WeChat's own. */
  abstract readonly sandbox: boolean;
  /** Origin of the mini-program and official-account interfaces, without a slash at the end. */
  abstract readonly apiUrl: string;
  /** Origin of the page where a person allows the official account to know them. */
  abstract readonly authorizeUrl: string;
  abstract readonly miniProgram: WechatAccount;
  abstract readonly officialAccount: WechatAccount & OfficialAccountKeys;
  abstract readonly pay: WechatPaySettings;
}

export interface WechatAccount {
  readonly appid: string;
  readonly secret: string;
}

export interface OfficialAccountKeys {
  readonly token: string;
  /** 43 characters, as the official account's back office shows it. */
  readonly aesKey: string;
}

export interface WechatPaySettings {
  /** Origin of WeChat Pay's interface, without a slash at the end. */
  readonly url: string;
  readonly mchid: string;
  /** Serial number of the merchant certificate, upper case. */
  readonly serial: string;
  /** PEM of the merchant's private key. */
  readonly privateKey: string;
  /** PEM of the merchant's certificate. */
  readonly certificate: string;
  /** 32 bytes as text. */
  readonly apiV3Key: string;
  /** Null for a merchant who still has platform certificates alone. */
  readonly publicKey: { readonly id: string; readonly key: KeyObject } | null;
}
