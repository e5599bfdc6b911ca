/** The kinds of fields a subscribe template may have here; a field's key is its kind and a number: thing1, amount2. */
export type FieldKind = 'thing' | 'amount' | 'time' | 'character_string' | 'phrase' | 'name' | 'car_number';

const characters = (text: string): string[] => Array.from(text);

/** Cut to `max` characters, the last an ellipsis when something is missing. */
function within(text: string, max: number): string {
  const all = characters(text.trim());
  return all.length <= max ? all.join('') : `${all.slice(0, max - 1).join('')}…`;
}

/** 2026年3月2日 12:05 in Asia/Shanghai. */
export function timeText(at: Date): string {
  const there = new Date(at.getTime() + 8 * 3_600_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${String(there.getUTCFullYear())}年${String(there.getUTCMonth() + 1)}月${String(there.getUTCDate())}日`;
  return `${day} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}

const rules: Readonly<Record<FieldKind, (text: string) => string | null>> = {
  thing: (text) => within(text, 20),
  character_string: (text) => (/\p{Script=Han}/u.test(text) ? null : characters(text).slice(0, 32).join('')),
  phrase: (text) => (/^\p{Script=Han}{1,5}$/u.test(text) ? text : null),
  name: (text) => (/\p{Script=Han}/u.test(text) ? within(text, 10) : within(text, 20)),
  car_number: (text) => (characters(text).length <= 8 ? text : null),
  amount: (text) => /^-?¥\d{1,10}(\.\d{1,2})?$/.exec(text.replaceAll(',', ''))?.[0] ?? null,
  time: (text) => (/^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/.test(text) ? text : null),
};

/** A text as a field of that kind takes it, or null when it can't stand there; WeChat refuses the whole message then (47003). */
export function fitField(kind: FieldKind, text: string): string | null {
  const fitted = rules[kind](text.trim());
  return fitted === '' ? null : fitted;
}
