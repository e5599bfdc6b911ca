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
  expect(sentence.split('。')[1]).toContain('请');
});

test.each(refusalCodes)(
  '%s has no foreign word but units and kinds of files, and draws amounts with their sign',
  (code) => {
    const words = sentences[code].replace(/\{\w+\}/g, '').match(/[A-Za-z]+/g) ?? [];
    expect(words.filter((word) => !['km', 'MB', 'JPG', 'PNG', 'xlsx', 'xls', 'CSV'].includes(word))).toEqual([]);
    const amounts = sentences[code].match(/.\{\w+Fen\}/g) ?? [];
    expect(amounts.filter((amount) => !amount.startsWith('¥'))).toEqual([]);
  },
);

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

test('whoever comes too late reads how things stand, in words', () => {
  expect(sentenceFor('SALE_NOT_OPEN', { state: 'settled' })).toMatch(/^这张单已经结算，不能再修改或结算，/);
  expect(sentenceFor('SALE_NOT_OPEN', { state: 'abnormal' })).toMatch(/^这张单不能再修改或结算，/);
});

test('a wait is said in what people count in', () => {
  const waits = [42, 60, 290, 3_600].map((seconds) => sentenceFor('RATE_LIMITED', { seconds }).split('。')[1]);
  expect(waits).toEqual([
    '请稍等（约 42 秒）再试',
    '请稍等（约 1 分钟）再试',
    '请稍等（约 5 分钟）再试',
    '请稍等（约 1 小时）再试',
  ]);
  expect(sentenceFor('RATE_LIMITED')).toBe('操作太频繁，本次没有生效。请稍等再试。');
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
