import { reasonForWechat } from './refund-record';

test('a reason is cut between characters, within 80 bytes', () => {
  const cut = reasonForWechat('洗'.repeat(200));
  expect(cut).toBe('洗'.repeat(26));
  expect(reasonForWechat(`${'a'.repeat(79)}😀`)).toBe('a'.repeat(79));
  expect(reasonForWechat('多付了')).toBe('多付了');
});
