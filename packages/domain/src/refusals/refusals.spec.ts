import { isRefusal, must, refusalCodes, refusals, refuse } from './index';

test('a refusal is a plain value that survives being stored', () => {
  const no = refuse('BALANCE_SHORT', { missingFen: 320 });
  expect(JSON.parse(JSON.stringify(no))).toEqual({ refused: 'BALANCE_SHORT', details: { missingFen: 320 } });
  expect(isRefusal(no)).toBe(true);
});

test('answers are not taken for refusals', () => {
  expect([null, undefined, 0, 'refused', [], { details: {} }].some(isRefusal)).toBe(false);
});

test('every code shouts and has a status clients know', () => {
  for (const code of refusalCodes) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect([400, 401, 403, 404, 409, 413, 415, 429, 500, 503]).toContain(refusals[code].status);
  }
});

test('what must be there is, or a bug is reported by name', () => {
  expect(must(0, 'zero is there')).toBe(0);
  expect(() => must(null, 'card has no lot')).toThrow('card has no lot');
});
