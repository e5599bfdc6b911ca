import { refusalCodes, refusals } from '@cheyou/domain';
import { sentenceFor, sentences, stepSentence } from './index';
import { namesIn } from './sentence-for';
import { fen } from '@cheyou/domain';

test('every refusal has a sentence, and no sentence is left over', () => {
  expect(Object.keys(sentences).sort()).toEqual(refusalCodes.slice().sort());
});

test.each(refusalCodes)('%s says what happened and what to do, in Chinese', (code) => {
  const sentence = sentenceFor(code);
  expect(sentence).toMatch(/^[^。]+，[^。]+。[^。]+。$/);
  expect(sentence).toMatch(/^[\u4e00-\u9fff]/);
  expect(sentence).not.toMatch(/[[\]{}]/);
});

test.each(refusalCodes)('%s asks only for details its code may carry, all of them dispensable', (code) => {
  const allowed: readonly string[] = refusals[code].details;
  expect(namesIn(sentences[code]).filter((name) => !allowed.includes(name))).toEqual([]);
  expect(namesIn(sentences[code].replace(/\[[^\]]*\]/g, ''))).toEqual([]);
});

test('details are drawn as people read them', () => {
  expect(sentenceFor('BALANCE_SHORT', { missingFen: 128_000 })).toBe(
    '卡内余额不足，还差 ¥1,280.00，没有扣款。请充值或用其他方式支付差额。',
  );
  expect(sentenceFor('ODOMETER_FALLS', { lastKm: 48_260 })).toContain('上次 48260 km');
});

test('braces and markup in a detail are text, not a place to fill', () => {
  expect(sentenceFor('PRICE_ABOVE_LIST', { name: '{listPriceFen}<b>' })).toContain('「{listPriceFen}<b>」');
});

test('the steps of a plan read as sentences', () => {
  expect(stepSentence({ code: 'TENDER', params: { method: 'cash', amountFen: fen(5_000) } })).toBe('现金 ¥50.00');
  expect(stepSentence({ code: 'CHANGE', params: { receivedFen: fen(10_000), changeFen: fen(5_000) } })).toBe(
    '收现金 ¥100.00，找零 ¥50.00',
  );
});
