import { qrIdOf, qrTextOf } from './member-code';

test('a scanned code gives back the id it carries', () => {
  expect(qrIdOf(qrTextOf('01JD4ZK3V8R4Q1M6Y6R0A1B2C3'))).toBe('01JD4ZK3V8R4Q1M6Y6R0A1B2C3');
});

test.each([
  '12345678',
  'cheyou:',
  'cheyou:01JD4ZK3V8R4Q1M6Y6R0A1B2CI',
  'https://example.cn/?01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
])('%s is no scanned member code', (text) => {
  expect(qrIdOf(text)).toBeNull();
});
