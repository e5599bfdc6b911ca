const cjk = /\p{Script=Han}/u;
/** Characters as WeChat counts them: code points, so that an emoji isn't two. */
const length = (text: string): number => Array.from(text).length;

/** What each kind of field takes; a field's kind is its key without the number at the end. */
const rules: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d{1,32}(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => length(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => length(value) <= 32 && !cjk.test(value),
  time: (value) => /\d{1,2}:\d{2}|\d{4}[年/-]/.test(value) && length(value) <= 32,
  date: (value) => /\d{4}[年/-]/.test(value) && length(value) <= 32,
  amount: (value) => /^[¥￥$€£-]{0,2}\d{1,10}(\.\d{1,2})?元?$/.test(value.replaceAll(',', '')),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => (cjk.test(value) ? length(value) <= 10 : /^[A-Za-z .]{1,20}$/.test(value)),
  phrase: (value) => length(value) <= 5 && /^\p{Script=Han}+$/u.test(value),
};

/** Whether a value may stand in a template's field: `thing1`, `amount2`, … */
export function fieldTakes(key: string, value: string): boolean {
  const rule = rules[key.replace(/\d+$/, '')];
  return rule !== undefined && value !== '' && rule(value);
}
