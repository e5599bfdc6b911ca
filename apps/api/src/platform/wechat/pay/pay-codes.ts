/**
 * The canonical spelling of an error code: WeChat Pay writes some of them with and without underscores
 * (ORDER_NOT_EXIST and ORDERNOTEXIST), depending on the interface.
 */
export function canonicalCode(code: string): string {
  const found = knownCodes.get(code.replaceAll('_', ''));
  return found ?? code;
}

/** Codes that settle nothing: WeChat asks to come back later with the same parameters. */
export function asksToComeBack(code: string): boolean {
  return comeBackCodes.includes(code);
}

const comeBackCodes: readonly string[] = [
  'SYSTEM_ERROR',
  'BANK_ERROR',
  'BIZ_ERR_NEED_RETRY',
  'FREQUENCY_LIMITED',
  'RATELIMIT_EXCEEDED',
  'USER_PAYING',
];

const knownCodes: ReadonlyMap<string, string> = new Map(
  [
    ...comeBackCodes,
    'ACCOUNT_ERROR',
    'APPID_MCHID_NOT_MATCH',
    'INVALID_REQUEST',
    'MCH_NOT_EXISTS',
    'NO_AUTH',
    'NO_STATEMENT_EXIST',
    'NOT_ENOUGH',
    'OPENID_MISMATCH',
    'ORDER_CLOSED',
    'ORDER_NOT_EXIST',
    'ORDER_PAID',
    'OUT_TRADE_NO_USED',
    'PARAM_ERROR',
    'RESOURCE_NOT_EXISTS',
    'RULE_LIMIT',
    'SIGN_ERROR',
    'STATEMENT_CREATING',
    'TRADE_ERROR',
    'USER_ACCOUNT_ABNORMAL',
  ].map((code) => [code.replaceAll('_', ''), code]),
);
