import { judgeRefresh, type RefreshFacts } from './judge-refresh';

const noon = new Date('2026-03-02T04:00:00Z');
const after = (seconds: number): Date => new Date(noon.getTime() + seconds * 1_000);
const facts: RefreshFacts = {
  generation: 5,
  seenGeneration: 5,
  rotatedAt: noon,
  expiresAt: after(86_400),
  ended: false,
};

test('the newest token brings the next one', () => {
  expect(judgeRefresh(facts, 5, after(900))).toBe('rotate');
});

test('two refreshes that cross on the way get the same successor', () => {
  expect(judgeRefresh(facts, 4, after(10))).toBe('repeat');
  expect(judgeRefresh(facts, 4, after(11))).toBe('reused');
});

test('a client that lost the answer gets it again, however late, as long as nobody has used it', () => {
  const unseen = { ...facts, seenGeneration: 4 };
  expect(judgeRefresh(unseen, 4, after(80_000))).toBe('repeat');
});

test('a token from further back is a copy, even a moment later', () => {
  expect(judgeRefresh({ ...facts, seenGeneration: 3 }, 3, after(1))).toBe('reused');
});

test('a token from the future is no token of ours', () => {
  expect(judgeRefresh(facts, 6, after(1))).toBe('reused');
});

test('an ended or expired session gives nothing', () => {
  expect(judgeRefresh({ ...facts, ended: true }, 5, noon)).toBe('over');
  expect(judgeRefresh(facts, 5, after(86_400))).toBe('over');
});
