/** 1,000 hours. */
const tenthsMax = 10_000;

/** Hours as typed, in tenths: `1.5` is 15; null for what is none, or too many. */
export function typedTenths(text: string): number | null {
  const [, whole, tenth = '0'] = /^(\d{1,4})(?:\.(\d))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const tenths = Number(whole) * 10 + Number(tenth);
  return tenths >= 1 && tenths <= tenthsMax ? tenths : null;
}
