import { newInvitationCode, normalisedCode } from './invitation-code';

test('a code has ten letters in two groups and none that is taken for another', () => {
  const codes = Array.from({ length: 200 }, newInvitationCode);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('how a code is typed makes no difference', () => {
  const kept = normalisedCode('ABCDE-23456');
  for (const typed of ['abcde23456', ' ABCDE 23456 ', 'ＡＢＣＤＥ－２３４５６', 'a-b-c-d-e-2-3-4-5-6'])
    expect(normalisedCode(typed)).toBe(kept);
  expect(normalisedCode('ABCDE-23457')).not.toBe(kept);
});
